using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The name of a file of systemd-networkd, without <c>.network</c>. Files are read in the order of their names (systemd.network(5)).</summary>
public sealed record NetworkFileName
{
    private NetworkFileName(string text) => Text = text;

    /// <summary>The name without <c>.network</c>.</summary>
    public string Text { get; }

    /// <summary>Takes 1 to 200 letters, digits, dashes, underscores and dots that start with a letter or digit.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out NetworkFileName? name, [NotNullWhen(false)] out string? problem)
    {
        var ok = text is { Length: >= 1 and <= 200 } && IsAlphanumeric(text[0]) && text.All(c => IsAlphanumeric(c) || c is '-' or '_' or '.')
            && !text.EndsWith(".network", StringComparison.Ordinal);
        name = ok ? new(text!) : null;
        problem = ok ? null : $"{Literal.Show(text)} is not a valid name of a network file: expected letters, digits, dashes and underscores without \".network\", for example \"10-ignore-containers\".";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> is no such name.</exception>
    public static NetworkFileName From(string text) => TryFrom(text, out var name, out var problem) ? name : throw new SettingException(nameof(text), problem);

    /// <summary>The name without <c>.network</c>.</summary>
    public static implicit operator string(NetworkFileName name) => name.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsAlphanumeric(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
