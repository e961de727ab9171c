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
        var ok = text is { Length: > 1 } && text[0] == '-' && !text.Any(char.IsControl);
        flag = ok ? new(text!) : null;
        problem = ok ? null : $"\"{text}\" is no flag: a flag starts with a dash. Write one such as --commit-lock-file, and a flag with a value in one piece (--name=value).";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> does not start with a dash.</exception>
    public static CommandFlag From(string text) => TryFrom(text, out var flag, out var problem) ? flag : throw new SettingException(nameof(text), problem);

    /// <summary>The flag as it is written.</summary>
    public static implicit operator string(CommandFlag flag) => flag.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
