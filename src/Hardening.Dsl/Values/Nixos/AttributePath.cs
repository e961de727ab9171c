using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The path of an option or attribute, such as <c>services.openssh.settings.MaxAuthTries</c>.</summary>
/// <remarks>
/// Names joined by dots (Nix manual, "Attribute set"); what is no plain identifier stands in quotes:
/// <c>boot.kernel.sysctl."kernel.kptr_restrict"</c>. Quotes that are not needed make the same path. Antiquotation
/// (<c>${…}</c>) is refused: it would be code of its own.
/// </remarks>
public sealed record AttributePath
{
    private readonly string[] _parts;
    private readonly string _text;

    private AttributePath(string[] parts) => (_parts, _text) = (parts, AttributePathText.Write(parts));

    /// <summary>The names, without quotes and escapes.</summary>
    public IReadOnlyList<string> Parts => Array.AsReadOnly(_parts);

    /// <summary>Whether this is the other path, or is below it.</summary>
    public bool IsWithin(AttributePath other) =>
        _parts.Length >= other._parts.Length && _parts.Take(other._parts.Length).SequenceEqual(other._parts, StringComparer.Ordinal);

    /// <summary>Takes a path, or says why the text is not valid.</summary>
    /// <param name="text">Names joined by dots, in quotes where needed.</param>
    /// <param name="path">The path, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out AttributePath? path, [NotNullWhen(false)] out string? problem)
    {
        var parts = new List<string>();
        return AttributePathText.TryRead(text ?? "", parts) is { } fault
            ? Verdict.Refuse($"{Literal.Show(text)} is not a valid attribute path: {fault}", out path, out problem)
            : Verdict.Accept(new AttributePath([.. parts]), out path, out problem);
    }

    /// <summary>Takes a path.</summary>
    /// <param name="text">Names joined by dots, in quotes where needed.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is no attribute path.</exception>
    public static AttributePath From(string text) =>
        TryFrom(text, out var path, out var problem) ? path : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(AttributePath path) => path.ToString();

    /// <summary>Whether the names are the same.</summary>
    public bool Equals(AttributePath? other) => _text == other?._text;

    /// <summary>The same for the same names.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The path as the Nix language writes it, with quotes only where they are needed.</summary>
    public override string ToString() => _text;
}
