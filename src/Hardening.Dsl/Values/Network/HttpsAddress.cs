using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An address on the web that is only reached encrypted, such as <c>https://example.org/list.txt</c>.</summary>
/// <remarks>"https://", a domain, perhaps a port, and a path of printable ASCII (RFC 3986); no user name and no password.</remarks>
public sealed record HttpsAddress
{
    private const string Scheme = "https://";

    private readonly string _text;

    private HttpsAddress(string text) => _text = text;

    /// <summary>Takes an address, or says why the text is none.</summary>
    /// <param name="text">"https://", a domain and a path.</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out HttpsAddress? address, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is no address on the web: {fault}", out address, out problem)
            : Verdict.Accept(new HttpsAddress(text!), out address, out problem);

    /// <summary>Takes an address.</summary>
    /// <param name="text">"https://", a domain and a path.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no such address.</exception>
    public static HttpsAddress From(string text) => TryFrom(text, out var address, out var problem) ? address : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(HttpsAddress address) => address.ToString();

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static string? Fault(string text)
    {
        if (text.StartsWith("http://", StringComparison.Ordinal))
            return $"anybody on the way can change what comes from there. Write {Literal.Show(Scheme + text.Substring("http://".Length))}.";
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            return "it begins with \"https://\", such as \"https://example.org/list.txt\".";
        var bad = Ascii.FirstNot(text, static c => Ascii.IsGraphic(c) && c is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));
        if (bad >= 0)
            return $"{Literal.At(text, bad)} cannot stand in one. Write it as \"%\" and two hexadecimal digits.";
        var end = text.IndexOf('/', Scheme.Length);
        var authority = text.Substring(Scheme.Length, (end < 0 ? text.Length : end) - Scheme.Length);
        var colon = authority.IndexOf(':');
        var domain = colon < 0 ? authority : authority.Substring(0, colon);
        if (!DomainName.TryFrom(domain, out _, out _))
            return $"{Literal.Show(domain)} is no domain.";
        return colon < 0 || Ascii.TryPlainNumber(authority.Substring(colon + 1), 65_535, out var port) && port > 0 ? null
            : $"{Literal.Show(authority.Substring(colon + 1))} is no port.";
    }
}
