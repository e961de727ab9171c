using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Hardening;

/// <summary>Language, country and character set of the host's messages and formats, such as <c>en_US.UTF-8</c>.</summary>
/// <remarks>
/// Language (ISO 639) and country (ISO 3166), a character set, and a variant: <c>de_DE.UTF-8@euro</c>; or <c>C</c>,
/// <c>C.UTF-8</c>, <c>POSIX</c> (setlocale(3)). Checked for its form alone. NixOS: <c>i18n.defaultLocale</c>.
/// </remarks>
public sealed record LocaleName
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Form = new(@"\A(C|POSIX|[a-z]{2,3}(_[A-Z]{2})?)(\.[A-Za-z0-9-]{1,20})?(@[a-z]{1,20})?\z", Plain);
    private static readonly Regex Utf8 = new(@"\.(?i:utf-?8)(@|\z)", Plain);

    private readonly string _text;

    private LocaleName(string text) => _text = text;

    /// <summary>The character set is UTF-8, without which names of files and people are shown wrong.</summary>
    public bool IsUtf8 => Utf8.IsMatch(_text);

    /// <summary>Takes a locale, or says why the text is not valid.</summary>
    /// <param name="text">Such as <c>en_US.UTF-8</c>.</param>
    /// <param name="locale">The locale, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out LocaleName? locale, [NotNullWhen(false)] out string? problem) =>
        text is not null && Form.IsMatch(text)
            ? Verdict.Accept(new LocaleName(text), out locale, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid locale: expected language, country and character set, such as \"en_US.UTF-8\".", out locale, out problem);

    /// <summary>Takes a locale.</summary>
    /// <param name="text">Such as <c>en_US.UTF-8</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> has not the form of a locale.</exception>
    public static LocaleName From(string text) =>
        TryFrom(text, out var locale, out var problem) ? locale : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(LocaleName locale) => locale.ToString();

    /// <summary>The locale, as in <c>LANG</c>.</summary>
    public override string ToString() => _text;
}
