using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A kernel of nixpkgs, with the modules that were built for it (<c>boot.kernelPackages</c>).</summary>
public sealed record KernelPackage
{
    private const string Prefix = "linuxPackages";
    private const string Grouped = "linuxKernel.packages.linux";

    private KernelPackage(string attribute) => Attribute = attribute;

    /// <summary>The attribute of <c>pkgs</c>, for example <c>linuxPackages</c>.</summary>
    public string Attribute { get; }

    /// <summary>Takes an attribute of <c>pkgs</c> that names a set of kernel packages.</summary>
    public static bool TryFrom(string? attribute, [NotNullWhen(true)] out KernelPackage? package, [NotNullWhen(false)] out string? problem)
    {
        var ok = attribute is not null && IsKernelSet(attribute.Split('.'));
        package = ok ? new(attribute!) : null;
        problem = ok ? null : $"\"{attribute}\" is not a set of kernel packages. Write an attribute of pkgs such as linuxPackages, linuxPackages_latest or linuxPackages_6_12, or one of an overlay such as cachyosKernels.linuxPackages-cachyos-server.";
        return ok;
    }

    /// <summary>What follows <c>linuxPackages</c> in a set of nixpkgs: nothing, <c>_latest</c>, <c>_6_12</c>; null for a set that an overlay adds.</summary>
    internal string? Variant =>
        Attribute.StartsWith(Grouped, StringComparison.Ordinal) ? Attribute.Substring(Grouped.Length)
        : Attribute.StartsWith(Prefix, StringComparison.Ordinal) && Attribute.IndexOf('.') < 0 ? Attribute.Substring(Prefix.Length)
        : null;

    // linuxKernel.packages.linux_6_12 is the same set as linuxPackages_6_12.
    private static bool IsKernelSet(string[] parts) =>
        parts.All(static part => part.Length > 0 && part.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-'))
        && !parts.Any(static part => char.IsDigit(part[0]) || part[0] == '-')
        && (parts[parts.Length - 1].StartsWith(Prefix, StringComparison.Ordinal)
            || (parts is ["linuxKernel", "packages", _] && parts[2].StartsWith("linux_", StringComparison.Ordinal)));

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="attribute"/> is not the name of such a set.</exception>
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

    /// <summary>Another set of kernel packages: a series of nixpkgs (<c>linuxPackages_6_12</c>), or one that an overlay adds (<c>cachyosKernels.linuxPackages-cachyos-server</c>).</summary>
    /// <param name="attribute">The attribute path below <c>pkgs</c>; its last part starts with <c>linuxPackages</c>.</param>
    /// <remarks>What a kernel from an overlay is built with is not known: rules that depend on it say so.</remarks>
    /// <exception cref="SettingException"><paramref name="attribute"/> is not the name of such a set.</exception>
    public static KernelPackage Named(string attribute) => KernelPackage.From(attribute);
}
