using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A subvolume of BTRFS, by its path below the top of the file system, such as <c>root</c> or <c>@home</c>.</summary>
/// <remarks>btrfs-subvolume(8). Without a slash in front; no part is "." or "..".</remarks>
public sealed record SubvolumeName
{
    private SubvolumeName(string text) => Text = text;

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    /// <summary>Takes a name, or says why the text is not valid.</summary>
    /// <param name="text">1 to 128 letters, digits, "_", "-", "@", "." and "/" between them</param>
    /// <param name="name">The name, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out SubvolumeName? name, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= 128 } && text.Split('/').All(static part => part is not ("" or "." or "..")) && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-' or '@' or '.' or '/')
            ? Verdict.Accept(new SubvolumeName(text), out name, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid subvolume name: expected 1 to 128 letters, digits, \"_\", \"-\", \"@\", \".\" and \"/\" between them, for example root.", out name, out problem);

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to 128 letters, digits, "_", "-", "@", "." and "/" between them</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not a valid name of a subvolume.</exception>
    public static SubvolumeName From(string text) => TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The name as it is written.</summary>
    public static implicit operator string(SubvolumeName name) => name.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
