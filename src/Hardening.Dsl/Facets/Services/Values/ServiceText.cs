using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A text of a service's unit: a description, a word of its command line, the value of a variable.</summary>
/// <remarks>One line. It is in the world-readable store, so that what looks like a secret is refused.</remarks>
public sealed record ServiceText
{
    private ServiceText(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a text that is not empty, or says why it cannot be.</summary>
    /// <param name="text">One line.</param>
    /// <param name="value">The text, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one; it never repeats a secret.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out ServiceText? value, [NotNullWhen(false)] out string? problem) =>
        text is { Length: 0 } ? Verdict.Refuse("\"\" is empty. Write one line, or leave the call out.", out value, out problem)
        : text is not null && text[text.Length - 1] == '\\' ? Verdict.Refuse($"{Literal.Show(text)} ends in a backslash, which continues the line in a unit file. Leave it out.", out value, out problem)
        : Fault(text) is { } fault ? Verdict.Refuse(fault, out value, out problem)
        : Verdict.Accept(new ServiceText(text!), out value, out problem);

    /// <summary>Takes a text.</summary>
    /// <param name="text">One line.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is empty, has a control character, or looks like a secret.</exception>
    public static ServiceText From(string text) => TryFrom(text, out var value, out var problem) ? value : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(ServiceText value) => value.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static ServiceText Word(string text) => Fault(text) is { } fault ? throw new SettingException(nameof(text), fault) : new(text);

    internal static ServiceText Variable(string name, string value) =>
        (value is null ? Fault(value) : SecretShapes.Refusal(name, value) ?? NotInUnit(value)) is { } fault ? throw new SettingException(nameof(value), fault) : new(value!);

    /// <summary>Why words cannot follow each other on a command line: a flag and, as the next word, the secret that it takes.</summary>
    internal static string? SecretIn(Sequence<ServiceText> words) =>
        words.Zip(words.Skip(1), static (flag, value) => SecretShapes.Because(CommandLineSecret.InPair(flag, value))).FirstOrDefault(static refusal => refusal is not null);

    private static string? Fault(string? text)
    {
        if (text is null) return "null is not valid text. Write one line.";
        return SecretShapes.Refusal(text) ?? NotInUnit(text);
    }

    private static string? NotInUnit(string text)
    {
        var bad = Printable.FirstNot(text);
        return bad < 0 ? null : $"{Literal.Show(text)} contains {Literal.At(text, bad)}, which is not allowed in a unit file. Leave it out.";
    }
}
