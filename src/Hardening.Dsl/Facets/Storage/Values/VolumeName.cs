using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a disk, a partition or an encrypted volume, such as <c>crypted</c>.</summary>
/// <remarks>It becomes part of a partition label (36 characters, GPT) and of <c>/dev/mapper/&lt;name&gt;</c> (device-mapper).</remarks>
public sealed record VolumeName
{
    private VolumeName(string text) => Text = text;

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    /// <summary>Takes a name, or says why the text is not valid.</summary>
    /// <param name="text">1 to 24 letters, digits, "_" and "-", starting with a letter</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out VolumeName? name, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= 24 } && Ascii.IsLetter(text[0]) && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-')
            ? Verdict.Accept(new VolumeName(text), out name, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid volume name: expected 1 to 24 letters, digits, \"_\" and \"-\", starting with a letter, for example crypted.", out name, out problem);

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to 24 letters, digits, "_" and "-", starting with a letter</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name of a volume.</exception>
    public static VolumeName From(string text) => TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The name as it is written.</summary>
    public static implicit operator string(VolumeName name) => name.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
