using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a container, such as <c>vaultwarden</c>.</summary>
/// <remarks>
/// 1 to 63 lower-case letters, digits and hyphens: it becomes the container's host name, a part of a unit's name
/// (<c>container@name</c>) and of its interface (<c>ve-name</c>). NixOS refuses "_".
/// </remarks>
public sealed record ContainerName
{
    private readonly string _text;

    private ContainerName(string text) => _text = text;

    /// <summary>Takes the name of a container, or says why the text is not valid.</summary>
    /// <param name="text">1 to 63 lower-case letters, digits and hyphens.</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out ContainerName? name, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid container name: {fault}", out name, out problem)
            : Verdict.Accept(new ContainerName(text!), out name, out problem);

    /// <summary>Takes the name of a container.</summary>
    /// <param name="text">1 to 63 lower-case letters, digits and hyphens.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name of a container.</exception>
    public static ContainerName From(string text) => TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(ContainerName name) => name.ToString();

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static string? Fault(string text)
    {
        if (text.IndexOf('_') >= 0)
            return $"NixOS does not allow \"_\". Write \"{text.Replace('_', '-')}\".";
        if (DnsLabel.Fault(text) is { } fault)
            return fault;
        return Array.Exists(text.ToCharArray(), Ascii.IsUpper) ? $"expected lower case. Write \"{text.ToLowerInvariant()}\"." : null;
    }
}
