using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A flag handed to a command, such as <c>--commit-lock-file</c>.</summary>
public sealed record CommandFlag
{
    private CommandFlag(string text) => Text = text;

    /// <summary>The flag as it is written.</summary>
    public string Text { get; }

    /// <summary>Takes a text that starts with a dash and has no control character.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out CommandFlag? flag, [NotNullWhen(false)] out string? problem)
    {
        var ok = text is { Length: > 1 } && text[0] == '-' && Printable.FirstNot(text) < 0;
        flag = ok ? new(text!) : null;
        problem = ok ? null : $"\"{text}\" is no flag: a flag starts with a dash. Write one such as --commit-lock-file, and a flag with a value in one piece (--name=value).";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> does not start with a dash.</exception>
    public static CommandFlag From(string text) => TryFrom(text, out var flag, out var problem) ? flag : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a flag for a command that runs in a shell: without blanks, and with no character that a shell reads.</summary>
    internal static CommandFlag ForShell(string text)
    {
        var flag = From(text);
        var bad = Ascii.FirstNot(text, static c => Ascii.IsLetterOrDigit(c) || "-_./:=,@%+".IndexOf(c) >= 0);
        return bad < 0 ? flag
            : throw new SettingException(nameof(text), $"{Literal.Show(text)} is not possible here: NixOS puts it into a root shell script as it is, and {Literal.At(text, bad)} has a meaning there. Fix: write letters, digits and - _ . / : = , @ % + only.");
    }

    /// <summary>The flag as it is written.</summary>
    public static implicit operator string(CommandFlag flag) => flag.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
