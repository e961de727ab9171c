using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>A string between double quotes, without interpolation.</summary>
public sealed record NixString : NixExpression
{
    /// <summary>Makes the string.</summary>
    /// <param name="value">The value after reading, not the source text: everything is escaped that needs it.</param>
    /// <exception cref="NixExpressionException">A character that Nix cannot hold: U+0000 or a lone surrogate.</exception>
    public NixString(string value) => Value = NixText.Checked(value, "string");

    /// <summary>The value.</summary>
    public string Value { get; }
}

/// <summary>A string between double quotes, with <c>${...}</c> in it.</summary>
public sealed record NixInterpolatedString : NixExpression
{
    /// <summary>Makes the string.</summary>
    /// <param name="parts">Text and interpolations, in order.</param>
    public NixInterpolatedString(ImmutableArray<NixStringPart> parts) => Parts = NixStringPart.Joined(parts);

    /// <summary>Text and interpolations, in order; no text is empty, and no two texts are neighbours.</summary>
    public ImmutableArray<NixStringPart> Parts { get; }
}

/// <summary>A string of several lines between two pairs of single quotes, indented with its surroundings.</summary>
/// <remarks>
/// The value is what counts: text that the form cannot carry unchanged (a single line, lines that all begin with a blank, a
/// line of blanks only) is printed between double quotes instead.
/// </remarks>
public sealed record NixIndentedString : NixExpression
{
    /// <summary>Makes the string.</summary>
    /// <param name="parts">Text and interpolations, in order, as they are after reading: without the common indentation.</param>
    public NixIndentedString(ImmutableArray<NixStringPart> parts) => Parts = NixStringPart.Joined(parts);

    /// <summary>Makes the string without interpolation.</summary>
    /// <param name="value">The lines, as they are after reading.</param>
    public NixIndentedString(string value) : this([new NixTextPart(value)])
    {
    }

    /// <summary>Text and interpolations, in order; no text is empty, and no two texts are neighbours.</summary>
    public ImmutableArray<NixStringPart> Parts { get; }
}

/// <summary>A part of a string: text or an interpolation.</summary>
public abstract record NixStringPart
{
    private protected NixStringPart()
    {
    }

    /// <summary>Makes a text part.</summary>
    public static implicit operator NixStringPart(string text) => new NixTextPart(text);

    /// <summary>Makes an interpolation, <c>${...}</c>.</summary>
    public static implicit operator NixStringPart(NixExpression expression) => new NixInterpolation(expression);

    internal static ImmutableArray<NixStringPart> Joined(ImmutableArray<NixStringPart> parts)
    {
        var joined = ImmutableArray.CreateBuilder<NixStringPart>(parts.Length);
        foreach (var part in parts)
        {
            if (part is NixTextPart { Text: var text })
            {
                if (text.Length == 0)
                    continue;
                if (joined is [.., NixTextPart previous])
                {
                    joined[^1] = new NixTextPart(previous.Text + text);
                    continue;
                }
            }

            joined.Add(part);
        }

        return joined.DrainToImmutable();
    }
}

/// <summary>Text in a string.</summary>
public sealed record NixTextPart : NixStringPart
{
    /// <summary>Makes the part.</summary>
    /// <param name="text">The value after reading.</param>
    /// <exception cref="NixExpressionException">A character that Nix cannot hold.</exception>
    public NixTextPart(string text) => Text = NixText.Checked(text, "string");

    /// <summary>The value.</summary>
    public string Text { get; }
}

/// <summary><c>${...}</c> in a string.</summary>
/// <param name="Expression">What is interpolated.</param>
public sealed record NixInterpolation(NixExpression Expression) : NixStringPart;
