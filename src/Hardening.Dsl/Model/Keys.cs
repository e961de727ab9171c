using System.Runtime.CompilerServices;

namespace Hardening.Model;

/// <summary>What a setting is called, independent of the host it stands on.</summary>
internal abstract class SettingKey(string facet, string name)
{
    /// <summary>The facet that owns the setting, for example <c>Kernel</c>.</summary>
    public string Facet { get; } = facet;

    public string Name { get; } = name;

    /// <summary>What it is, in a phrase that a table can show.</summary>
    public string Says { get; init; } = name;

    /// <summary>The option that the setting is; null if it is not one, or more than one.</summary>
    public SettingOption? Option { get; init; }

    /// <summary>The part of the facet that a setting without an option belongs to.</summary>
    public string Section { get; init; } = "";

    /// <summary>The value of a setting without an option, for a table; null where tables show something else.</summary>
    public Func<object, string>? Shown { get; init; }

    /// <summary>The settings of an element; empty where this is no family.</summary>
    public IReadOnlyList<SettingKey> Elements { get; init; } = [];

    /// <summary>Whether an element is there as soon as an option of it is set by path; else facets alone make elements.</summary>
    public bool IsNamedByPath { get; init; } = true;

    /// <summary>Whether it has one value, many, or elements.</summary>
    public abstract SettingKind Kind { get; }

    public override string ToString() => $"{Facet}.{Name}";
}

/// <summary>How many values a setting has.</summary>
internal enum SettingKind
{
    /// <summary>One.</summary>
    Scalar,

    /// <summary>Many.</summary>
    Set,

    /// <summary>Elements with their own settings.</summary>
    Family,
}

/// <summary>A setting with one value: a later call wins.</summary>
internal sealed class ScalarKey<T>(string facet, [CallerMemberName] string name = "") : SettingKey(facet, name)
    where T : notnull
{
    public override SettingKind Kind => SettingKind.Scalar;
}

/// <summary>A setting with many values: each call adds.</summary>
internal sealed class SetKey<T>(string facet, [CallerMemberName] string name = "") : SettingKey(facet, name)
    where T : notnull
{
    public override SettingKind Kind => SettingKind.Set;
}

/// <summary>Named elements that carry their own settings: interfaces, users, sysctls.</summary>
internal sealed class FamilyKey<TElement>(string facet, [CallerMemberName] string name = "") : SettingKey(facet, name)
    where TElement : notnull
{
    public override SettingKind Kind => SettingKind.Family;
}

/// <summary>Where in a host a setting stands: the host itself, or an element of a family, at any depth.</summary>
internal sealed class Scope : IEquatable<Scope>
{
    public static readonly Scope Host = new(null, null, null);

    private readonly int hash;

    private Scope(Scope? parent, SettingKey? family, object? element)
    {
        (Parent, Family, Element) = (parent, family, element);
        IsNowhere = parent is { IsNowhere: true } || ReferenceEquals(element, Unknown.Text);
        hash = parent is null ? 17 : unchecked((((parent.hash * 31) + RuntimeHelpers.GetHashCode(family)) * 31) + element!.GetHashCode());
    }

    public Scope? Parent { get; }

    public SettingKey? Family { get; }

    public object? Element { get; }

    /// <summary>It is not known which element it is, or which one it is part of.</summary>
    public bool IsNowhere { get; }

    public Scope In<TElement>(FamilyKey<TElement> family, TElement element) where TElement : notnull => new(this, family, element);

    /// <summary>An element of any family.</summary>
    public Scope In(SettingKey family, object element) => new(this, family, element);

    /// <summary>An unknown element: what is written there is never read.</summary>
    public Scope InUnknown(SettingKey family) => new(this, family, Unknown.Text);

    public bool Equals(Scope? other) =>
        ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && ReferenceEquals(Family, other.Family)
            && Equals(Element, other.Element) && Equals(Parent, other.Parent));

    public override bool Equals(object? obj) => Equals(obj as Scope);

    public override int GetHashCode() => hash;

    public override string ToString() => Parent is null ? "" : $"{Parent}{Family}[{Element}].";
}

/// <summary>One setting of one host.</summary>
internal readonly record struct Address(Scope Scope, SettingKey Key)
{
    public bool Equals(Address other) => ReferenceEquals(Key, other.Key) && Scope.Equals(other.Scope);

    public override int GetHashCode() => unchecked((Scope.GetHashCode() * 31) + RuntimeHelpers.GetHashCode(Key));

    public override string ToString() => $"{Scope}{Key}";
}
