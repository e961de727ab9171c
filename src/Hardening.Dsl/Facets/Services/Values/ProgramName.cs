using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a program in a package's <c>bin</c> folder.</summary>
/// <remarks>Letters, digits, "_", "-", "." and "+", starting with a letter or digit.</remarks>
public sealed record ProgramName
{
    private ProgramName(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a text, or says why it is not valid.</summary>
    /// <param name="text">For example <c>cloudflared</c>.</param>
    /// <param name="value">The value, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out ProgramName? value, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= 200 } && Ascii.IsLetterOrDigit(text[0]) && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '+')
            ? Verdict.Accept(new ProgramName(text), out value, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid program name: expected the name of a file in the package's bin folder, without its path.", out value, out problem);

    /// <summary>Takes a text.</summary>
    /// <param name="text">For example <c>cloudflared</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not valid.</exception>
    public static ProgramName From(string text) => TryFrom(text, out var value, out var problem) ? value : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(ProgramName value) => value.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
