using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a unit of systemd with its type, such as <c>nginx.service</c> or <c>systemd-cryptsetup@crypted.service</c>.</summary>
/// <remarks>
/// systemd.unit(5): at most 255 letters, digits and ":-_.\@", and one of eleven types. Stricter: "\" stands in an escape
/// alone, such as <c>\x2d</c> (systemd-escape(1)). NixOS names most units without the type, which its option has already.
/// </remarks>
public sealed record UnitName
{
    private const int Longest = 255;

    private static readonly string[] Types =
        ["service", "socket", "target", "timer", "mount", "automount", "swap", "path", "slice", "scope", "device"];

    private readonly string _text;

    private UnitName(string text) => _text = text;

    /// <summary>The type, such as <c>service</c>.</summary>
    public string Type => _text.Substring(_text.LastIndexOf('.') + 1);

    /// <summary>The name without its type, as NixOS takes it in <c>systemd.services</c> and its kind.</summary>
    public string WithoutType => _text.Substring(0, _text.LastIndexOf('.'));

    /// <summary>A pattern for units, such as <c>getty@.service</c>, and none itself.</summary>
    public bool IsTemplate => WithoutType.IndexOf('@') == WithoutType.Length - 1;

    /// <summary>Made from a template, such as <c>getty@tty1.service</c>.</summary>
    public bool IsInstance => _text.IndexOf('@') >= 0 && !IsTemplate;

    /// <summary>Takes the name of a unit, or says why the text is not valid.</summary>
    /// <param name="text">A name, a dot, and a type.</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out UnitName? name, [NotNullWhen(false)] out string? problem) =>
        Fault(text ?? "") is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid unit name: {fault}", out name, out problem)
            : Verdict.Accept(new UnitName(text!), out name, out problem);

    /// <summary>Takes the name of a unit.</summary>
    /// <param name="text">A name, a dot, and a type.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name of a unit.</exception>
    public static UnitName From(string text) =>
        TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(UnitName name) => name.ToString();

    /// <summary>The name with its type.</summary>
    public override string ToString() => _text;

    private static string? Fault(string text)
    {
        if (text.Length is 0 or > Longest)
            return "expected 1 to 255 characters, such as \"nginx.service\".";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && !IsEscape(text, i))
                return "after \"\\\" an \"x\" and two hexadecimal digits are expected. Use the output of \"systemd-escape\".";
            if (!Ascii.IsLetterOrDigit(text[i]) && ":-_.\\@".IndexOf(text[i]) < 0)
                return $"{Literal.At(text, i)} is not allowed. Use the output of \"systemd-escape\".";
        }
        var dot = text.LastIndexOf('.');
        if (Array.IndexOf(Types, text.Substring(dot + 1)) < 0 || dot < 0)
            return "its type is missing at the end. Add one such as \".service\", \".socket\" or \".timer\".";
        return dot == 0 || text[0] == '@' ? "the name before its type or \"@\" is missing." : null;
    }

    private static bool IsEscape(string text, int index) =>
        index + 3 < text.Length && text[index + 1] == 'x' && Ascii.IsHex(text[index + 2]) && Ascii.IsHex(text[index + 3]);
}
