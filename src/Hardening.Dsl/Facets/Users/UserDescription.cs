using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The text that says whose an account is: the GECOS field of passwd(5).</summary>
public sealed record UserDescription
{
    private UserDescription(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a text without colons, control and direction characters.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out UserDescription? description, [NotNullWhen(false)] out string? problem)
    {
        var ok = text is not null && text.IndexOf(':') < 0 && Printable.FirstNot(text) < 0;
        description = ok ? new(text!) : null;
        problem = ok ? null : "A description of an account cannot contain colons, line breaks, other control characters or direction characters: they separate the fields of /etc/passwd. Leave them out.";
        return ok;
    }

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> has a colon or a control character.</exception>
    public static UserDescription From(string text) =>
        TryFrom(text, out var description, out var problem) ? description : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(UserDescription description) => description.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
