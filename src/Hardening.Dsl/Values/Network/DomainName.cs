using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A domain name, such as <c>cloud.example.org</c> or <c>lan</c>.</summary>
/// <remarks>
/// Labels of RFC 1123 joined by dots, no more than 253 characters (RFC 1035, section 2.3.4). Upper and lower case are the
/// same name (RFC 4343); the text is lower case. The dot of the root at the end is refused, because TLS and HTTP take the
/// name without it. Names in other scripts are written in their "xn--" form (RFC 5890).
/// </remarks>
public sealed record DomainName
{
    private const int Longest = 253;

    private readonly string _text;

    private DomainName(string text) => _text = text;

    /// <summary>Whether this is the other name, or is below it.</summary>
    public bool IsWithin(DomainName other) =>
        this == other || _text.EndsWith("." + other._text, StringComparison.Ordinal);

    /// <summary>Takes a domain name, or says why the text is not valid.</summary>
    /// <param name="text">Labels of letters, digits and hyphens, joined by dots.</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out DomainName? name, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid domain name: {fault}", out name, out problem)
            : Verdict.Accept(new DomainName(text!.ToLowerInvariant()), out name, out problem);

    /// <summary>Takes a domain name.</summary>
    /// <param name="text">Labels of letters, digits and hyphens, joined by dots.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid domain name.</exception>
    public static DomainName From(string text) =>
        TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(DomainName name) => name.ToString();

    /// <summary>The name in lower case, without a dot at the end.</summary>
    public override string ToString() => _text;

    private static string? Fault(string text)
    {
        if (text.Length is 0 or > Longest)
            return "expected 1 to 253 characters, such as \"example.org\".";
        if (text.IndexOf("://", StringComparison.Ordinal) >= 0)
            return "it is a URL. Write the name between \"//\" and the next \"/\".";
        if (text[text.Length - 1] == '.')
            return "leave out the dot at its end.";
        var labels = text.Split('.');
        foreach (var label in labels)
        {
            if (DnsLabel.Fault(label) is { } fault)
                return labels.Length == 1 ? fault : $"its part {Literal.Show(label)} is not valid: {fault}";
        }
        return Ascii.All(labels[labels.Length - 1], Ascii.IsDigit)
            ? "its last part is a number, so it can be read as an IP address."
            : null;
    }
}
