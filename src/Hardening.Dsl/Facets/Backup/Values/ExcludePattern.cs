using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>What a backup leaves out: a path, or a pattern such as <c>**/node_modules</c> or <c>*.tmp</c>.</summary>
/// <remarks>
/// A line of restic's exclude file: <c>*</c> and <c>?</c> stay within one folder, <c>**</c> crosses folders, a pattern without a slash at
/// its start fits at any depth, and <c>!</c> takes back an earlier one. Stricter: <c>$</c>, which restic replaces by variables of the
/// unit, and a line that is a comment are refused. Source: restic manual, "Excluding Files".
/// </remarks>
public sealed record ExcludePattern
{
    private ExcludePattern(string text) => Text = text;

    /// <summary>The pattern as restic reads it.</summary>
    public string Text { get; }

    /// <summary>Takes a path or a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="pattern">The pattern, when there is no problem.</param>
    /// <param name="problem">Why it is refused and what to write instead.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out ExcludePattern? pattern, [NotNullWhen(false)] out string? problem) => Fault(text) is { } fault
        ? Verdict.Refuse($"{Literal.Show(text)} is not a valid exclude pattern: {fault} Write a path or a pattern such as \"**/node_modules\".", out pattern, out problem)
        : Verdict.Accept(new ExcludePattern(text!), out pattern, out problem);

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid pattern.</exception>
    public static ExcludePattern From(string text) => TryFrom(text, out var pattern, out var problem) ? pattern : throw new SettingException(nameof(text), problem);

    /// <summary>The pattern as restic reads it.</summary>
    public static implicit operator string(ExcludePattern pattern) => pattern.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? Fault(string? text)
    {
        var pattern = text is ['!', ..] ? text.Substring(1) : text;
        return pattern switch
        {
            null or "" => "it is empty.",
            ['#', ..] => "a line that starts with '#' is a comment.",
            _ when text!.Any(char.IsControl) => "it contains a control character.",
            _ when HasHalfCharacter(text!) => "it contains an unpaired surrogate.",
            _ when text.Any(static character => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format) => "it contains an invisible character, such as a text direction mark.",
            _ when char.IsWhiteSpace(text![0]) || char.IsWhiteSpace(text[text.Length - 1]) => "restic trims spaces at its ends.",
            _ when text.IndexOf('$') >= 0 => "systemd replaces what follows '$' by a variable of the unit.",
            _ when Braced(pattern) => "a '[' is not closed.",
            "/" or "*" or "**" or "/*" or "/**" => "it excludes everything.",
            _ => null,
        };
    }

    private static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i]))) return true;
        return false;
    }

    private static bool Braced(string pattern)
    {
        var open = pattern.LastIndexOf('[');
        return open >= 0 && pattern.IndexOf(']', open) < 0 && (open == 0 || pattern[open - 1] != '\\');
    }
}
