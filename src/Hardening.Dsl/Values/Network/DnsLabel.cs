namespace Hardening;

/// <summary>One part of a domain name, between its dots.</summary>
internal static class DnsLabel
{
    /// <summary>The rule of RFC 1123, section 2.1, that the label breaks, or null.</summary>
    public static string? Fault(string label)
    {
        if (label.Length is 0 or > 63)
            return label.Length == 0 ? "it is empty. Write 1 to 63 letters, digits and hyphens." : "it is longer than 63 characters.";
        var bad = Ascii.FirstNot(label, c => Ascii.IsLetterOrDigit(c) || c == '-');
        if (bad >= 0)
            return $"{Literal.At(label, bad)} is not allowed. Use letters a to z, digits and hyphens.";
        return label[0] == '-' || label[label.Length - 1] == '-' ? "a hyphen is not allowed at its ends." : null;
    }
}
