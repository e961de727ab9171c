using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a variable of a program's environment.</summary>
/// <remarks>Letters, digits and "_", not starting with a digit: what systemd.exec(5) takes.</remarks>
public sealed record VariableName
{
    private VariableName(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a text, or says why it is not valid.</summary>
    /// <param name="text">For example <c>LOG_LEVEL</c>.</param>
    /// <param name="value">The value, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out VariableName? value, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= 200 } && !Ascii.IsDigit(text[0]) && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c == '_')
            ? Verdict.Accept(new VariableName(text), out value, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid variable name: expected letters, digits and \"_\", not starting with a digit, for example LOG_LEVEL.", out value, out problem);

    /// <summary>Takes a text.</summary>
    /// <param name="text">For example <c>LOG_LEVEL</c>.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not valid.</exception>
    public static VariableName From(string text) => TryFrom(text, out var value, out var problem) ? value : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(VariableName value) => value.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
