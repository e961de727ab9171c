using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A flag handed to a command, with the values that follow it: <c>--commit-lock-file</c>, <c>--max-jobs 1</c>.</summary>
public sealed record CommandFlag
{
    private CommandFlag(Sequence<string> words) => Words = words;

    /// <summary>The flag, and each of its values as its own word.</summary>
    public Sequence<string> Words { get; }

    /// <summary>The words with a blank between them.</summary>
    public string Text => string.Join(" ", Words);

    /// <summary>Takes a text that starts with a dash and has no control character.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out CommandFlag? flag, [NotNullWhen(false)] out string? problem) => TryOf([text], out flag, out problem);

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> does not start with a dash.</exception>
    public static CommandFlag From(string text) => TryFrom(text, out var flag, out var problem) ? flag : throw new SettingException(nameof(text), problem);

    /// <summary>Takes a flag for a command that runs in a shell: no word has a blank or a character that a shell reads.</summary>
    internal static CommandFlag ForShell(CommandWords words)
    {
        var flag = Of(words);
        foreach (var word in flag.Words)
        {
            var bad = Ascii.FirstNot(word, static c => Ascii.IsLetterOrDigit(c) || "-_./:=,@%+".IndexOf(c) >= 0);
            if (bad >= 0)
                throw new SettingException(nameof(words), $"{Literal.Show(word)} is not possible here: NixOS inserts it into a root shell script unquoted, and {Literal.At(word, bad)} has a meaning there. Fix: use letters, digits and - _ . / : = , @ % + only.");
        }
        return flag;
    }

    /// <summary>The words with a blank between them.</summary>
    public static implicit operator string(CommandFlag flag) => flag.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A flag from its words.</summary>
    private static CommandFlag Of(CommandWords words) => TryOf(words.Words, out var flag, out var problem) ? flag : throw new SettingException(nameof(words), problem);

    private static bool TryOf(IReadOnlyList<string?> words, [NotNullWhen(true)] out CommandFlag? flag, [NotNullWhen(false)] out string? problem)
    {
        var ok = words[0] is { Length: > 1 } name && name[0] == '-' && words.All(static word => word is { Length: > 0 } && Printable.FirstNot(word) < 0);
        flag = ok ? new(Sequence.Of(words.Select(static word => word!))) : null;
        problem = ok ? null : $"{Literal.Show(words.FirstOrDefault(static word => word is not { Length: > 0 } || Printable.FirstNot(word) >= 0) ?? words[0])} is not a valid flag: a flag starts with a dash. Write one such as \"--commit-lock-file\", and its value after it, such as \"--max-jobs\", \"1\".";
        return ok;
    }
}

/// <summary>The words of a command line that belong to one flag.</summary>
internal sealed class CommandWords
{
    private readonly List<string> words = [];

    public IReadOnlyList<string?> Words => words;

    /// <summary>A word that starts with a dash begins a flag; the others are values of the one before.</summary>
    public static ListOf<CommandWords> Of(ListOf<string> words)
    {
        var flags = new ListOf<CommandWords>(words.File, words.Line);
        CommandWords? flag = null;
        foreach (var (word, line, isKnown) in words.Items)
        {
            // Null is refused where the flag is converted, at the call.
            if (isKnown && word is null) flags.Add(null!, line);
            else if (!isKnown || Unknown.Is(word))
            {
                // It may be a flag or the value of one: neither it nor the flag before it is known in full.
                flags.AddUnknown();
                flag = null;
            }
            else if (flag is null || word!.StartsWith("-", StringComparison.Ordinal))
            {
                flag = new CommandWords();
                flag.words.Add(word!);
                flags.Add(flag, line);
            }
            else
            {
                flag.words.Add(word!);
            }
        }
        return flags;
    }

    /// <summary>The words with a blank between them.</summary>
    public override string ToString() => string.Join(" ", words);
}
