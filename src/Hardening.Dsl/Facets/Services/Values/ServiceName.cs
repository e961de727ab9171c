using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a service, which is that of its unit without <c>.service</c>, and of folders that belong to it.</summary>
/// <remarks>Narrower than systemd.unit(5), so that it is a folder name too: letters, digits, "_", "-" and ".", starting with a letter or digit, no more than 64.</remarks>
public sealed record ServiceName
{
    private ServiceName(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a text, or says why it is not valid.</summary>
    /// <param name="text">1 to 64 letters, digits, "_", "-" and ".".</param>
    /// <param name="value">The value, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out ServiceName? value, [NotNullWhen(false)] out string? problem) =>
        text is { Length: > 0 and <= 64 } && Ascii.IsLetterOrDigit(text[0]) && Ascii.All(text, static c => Ascii.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            ? Verdict.Accept(new ServiceName(text), out value, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid service or folder name: expected 1 to 64 letters, digits, \"_\", \"-\" and \".\", starting with a letter or digit, for example cloudflared.", out value, out problem);

    /// <summary>Takes a text.</summary>
    /// <param name="text">1 to 64 letters, digits, "_", "-" and ".".</param>
    /// <exception cref="SettingException"><paramref name="text"/> is not valid.</exception>
    public static ServiceName From(string text) => TryFrom(text, out var value, out var problem) ? value : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(ServiceName value) => value.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
