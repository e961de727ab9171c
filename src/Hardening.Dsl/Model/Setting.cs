namespace Hardening.Model;

/// <summary>
/// One setting as far as it is known: <em>unset</em>, <em>known</em> with a value, or <em>unknown</em>.
/// A program that runs knows all its settings; code that is only read may hold some that depend on what the run brings.
/// </summary>
/// <remarks>The value cannot be read without asking whether it is known, so that what is not known is never taken for a fault.</remarks>
/// <typeparam name="T">The setting's value type.</typeparam>
public readonly struct Setting<T> where T : notnull
{
    private readonly ScalarEntry? entry;
    private readonly T value;

    internal Setting(ScalarEntry? entry, T value) => (this.entry, this.value) = (entry, value);

    internal static Setting<T> Of(ScalarEntry? entry) => new(entry, entry?.Value is T known ? known : default!);

    /// <summary>True when no call writes this setting, for certain.</summary>
    public bool IsUnset => entry is null;

    /// <summary>True when a call writes this setting and its value is not known.</summary>
    public bool IsUnknown => entry is { Value: null };

    /// <summary>The calls that gave the setting what it has; empty when it is unset.</summary>
    public IReadOnlyList<Origin> Origins => entry?.Origins ?? [];

    /// <summary>The differing value that an earlier call had set and a later one replaced; unset where there is none.</summary>
    public Setting<T> Replaced => Of(entry?.Replaced);

    /// <summary>Gives the value where it is known.</summary>
    public bool TryGet([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T known)
    {
        known = value;
        return entry?.Value is not null;
    }

    /// <summary>True only when the setting is known and equal to <paramref name="expected"/>.</summary>
    public bool Is(T expected) => TryGet(out var known) && known.Equals(expected);

    /// <summary>True only when the setting is known and <paramref name="condition"/> holds of its value.</summary>
    public bool Is(Func<T, bool> condition) => TryGet(out var known) && condition(known);

    /// <summary>One of three answers.</summary>
    public TResult Match<TResult>(Func<TResult> unset, Func<T, TResult> known, Func<TResult> unknown) =>
        IsUnset ? unset() : TryGet(out var value) ? known(value) : unknown();

    /// <summary>The same setting seen as another value; unset and unknown stay what they are.</summary>
    public Setting<TOther> Select<TOther>(Func<T, TOther> view) where TOther : notnull =>
        TryGet(out var known) ? new(entry, view(known)) : new(entry, default!);

    /// <summary>The same setting, of which the value is not known; unset stays unset.</summary>
    internal Setting<T> Lost() => entry is null ? this : new(new ScalarEntry(null, entry.Origins), default!);

    /// <summary>The value, <c>unset</c> or <c>unknown</c>.</summary>
    public override string ToString() => Match(() => "unset", known => known.ToString() ?? "", () => "unknown");
}
