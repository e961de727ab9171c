using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A kernel of nixpkgs, with the modules that were built for it (<c>boot.kernelPackages</c>).</summary>
public sealed record KernelPackage
{
    private KernelPackage(string attribute) => Attribute = attribute;

    /// <summary>The attribute of <c>pkgs</c>, for example <c>linuxPackages</c>.</summary>
    public string Attribute { get; }

    /// <summary>Takes an attribute of <c>pkgs</c> that names a set of kernel packages.</summary>
    public static bool TryFrom(string? attribute, [NotNullWhen(true)] out KernelPackage? package, [NotNullWhen(false)] out string? problem)
    {
        var ok = attribute is not null && attribute.StartsWith("linuxPackages", StringComparison.Ordinal)
            && attribute.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-');
        package = ok ? new(attribute!) : null;
        problem = ok ? null : $"\"{attribute}\" names no set of kernel packages. Write an attribute of pkgs such as linuxPackages, linuxPackages_latest or linuxPackages_6_12.";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="attribute"/> does not start with <c>linuxPackages</c>.</exception>
    public static KernelPackage From(string attribute) =>
        TryFrom(attribute, out var package, out var problem) ? package : throw new SettingException(nameof(attribute), problem);

    /// <summary>The attribute of <c>pkgs</c>.</summary>
    public static implicit operator string(KernelPackage package) => package.Attribute;

    /// <inheritdoc/>
    public override string ToString() => Attribute;
}

/// <summary>The kernels of nixpkgs.</summary>
public static class KernelPackages
{
    /// <summary>The long-term kernel that the NixOS release chose (<c>pkgs.linuxPackages</c>).</summary>
    public static KernelPackage LongTerm => KernelPackage.From("linuxPackages");

    /// <summary>The newest stable kernel of the release (<c>pkgs.linuxPackages_latest</c>).</summary>
    public static KernelPackage Latest => KernelPackage.From("linuxPackages_latest");

    /// <summary>A kernel series of its own, for example <c>linuxPackages_6_12</c>.</summary>
    /// <exception cref="SettingException"><paramref name="attribute"/> does not start with <c>linuxPackages</c>.</exception>
    public static KernelPackage Named(string attribute) => KernelPackage.From(attribute);
}
