using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>An address on the web that is only reached encrypted, such as <c>https://example.org/list.txt</c>.</summary>
/// <remarks>"https://", a domain, perhaps a port, and a path of printable ASCII (RFC 3986); no user name and no password.</remarks>
public sealed record HttpsAddress
{
    private const string Scheme = "https://";

    private readonly string _text;

    private HttpsAddress(string text) => _text = text;

    /// <summary>Takes an address, or says why the text is not valid.</summary>
    /// <param name="text">"https://", a domain and a path.</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out HttpsAddress? address, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid web address: {fault}", out address, out problem)
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
            return $"it is unencrypted, so an attacker on the path can change the content. Write {Literal.Show(Scheme + text.Substring("http://".Length))}.";
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            return "expected \"https://\" at the start, such as \"https://example.org/list.txt\".";
        var bad = Ascii.FirstNot(text, static c => Ascii.IsGraphic(c) && c is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));
        if (bad >= 0)
            return $"{Literal.At(text, bad)} is not allowed. Write it as \"%\" and two hexadecimal digits.";
        var end = text.IndexOf('/', Scheme.Length);
        var authority = text.Substring(Scheme.Length, (end < 0 ? text.Length : end) - Scheme.Length);
        var colon = authority.IndexOf(':');
        var domain = colon < 0 ? authority : authority.Substring(0, colon);
        if (!DomainName.TryFrom(domain, out _, out _))
            return $"{Literal.Show(domain)} is not a valid domain.";
        return colon < 0 || Ascii.TryPlainNumber(authority.Substring(colon + 1), 65_535, out var port) && port > 0 ? null
            : $"{Literal.Show(authority.Substring(colon + 1))} is not a valid port.";
    }
}
