using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>A country by its two letters (ISO 3166-1), which decides the channels and power of a radio.</summary>
public sealed record CountryCode
{
    private CountryCode(string text) => Text = text;

    /// <summary>Two capital letters.</summary>
    public string Text { get; }

    /// <summary>Takes two capital letters, or says why the text is not valid. Whether there is such a country is not checked.</summary>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out CountryCode? country, [NotNullWhen(false)] out string? problem) =>
        text is { Length: 2 } && Ascii.All(text, Ascii.IsUpper)
            ? Verdict.Accept(new CountryCode(text), out country, out problem)
            : Verdict.Refuse($"{Literal.Show(text)} is not a valid country: expected two capital letters, such as DE.", out country, out problem);

    /// <inheritdoc cref="TryFrom"/>
    /// <exception cref="SettingException"><paramref name="text"/> is not two capital letters.</exception>
    public static CountryCode From(string text) => TryFrom(text, out var country, out var problem) ? country : throw new SettingException(nameof(text), problem);

    /// <summary>Two capital letters.</summary>
    public static implicit operator string(CountryCode country) => country.Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
