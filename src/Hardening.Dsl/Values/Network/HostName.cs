using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a host, without a domain: <c>homelab</c>.</summary>
/// <remarks>
/// One label of RFC 1123: 1 to 63 letters, digits and hyphens. Stricter than NixOS's <c>networking.hostName</c>, which also
/// takes "_" (no other machine may resolve it), upper case (hostname(5): lower case; flakes look the name up letter by
/// letter), and digits alone (inet_aton(3) reads them as an address).
/// </remarks>
public sealed record HostName
{
    private readonly string _text;

    private HostName(string text) => _text = text;

    /// <summary>Takes the name of a host, or says why the text is not valid.</summary>
    /// <param name="text">1 to 63 lower-case letters, digits and hyphens.</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out HostName? name, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid host name: {fault}", out name, out problem)
            : Verdict.Accept(new HostName(text!), out name, out problem);

    /// <summary>Takes the name of a host.</summary>
    /// <param name="text">1 to 63 lower-case letters, digits and hyphens.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid host name.</exception>
    public static HostName From(string text) =>
        TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(HostName name) => name.ToString();

    /// <summary>The name, as in <c>/etc/hostname</c>.</summary>
    public override string ToString() => _text;

    private static string? Fault(string text)
    {
        var dot = text.IndexOf('.');
        if (dot > 0 && DomainName.TryFrom(text, out _, out _) && TryFrom(text.Substring(0, dot), out _, out _))
            return $"it contains a domain. Write \"{text.Substring(0, dot)}\", and state the domain separately.";
        if (DnsLabel.Fault(text) is { } fault)
            return fault;
        if (Array.Exists(text.ToCharArray(), Ascii.IsUpper))
            return $"it has upper-case letters, and host names are compared case-sensitively. Write \"{text.ToLowerInvariant()}\".";
        return Ascii.All(text, Ascii.IsDigit) ? $"digits alone can be read as an IP address. Write \"host{text}\"." : null;
    }
}
