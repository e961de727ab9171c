namespace Hardening.Model;

/// <summary>The NixOS option that a setting is.</summary>
/// <param name="Path">Below the place of its group; <c>&lt;name&gt;</c> stands for the element of a family.</param>
/// <param name="Codec">Converts its values; of one item where the option is a list, of a name where it is a family.</param>
/// <param name="Section">The part of the facet it belongs to.</param>
/// <param name="Priority">What facets write it with: 100 plainly, 900 so that a module of the user wins, 50 with <c>lib.mkForce</c>.</param>
/// <param name="Since">The first release that has it; null where all have it.</param>
internal sealed record SettingOption(NixosPath Path, ICodec Codec, string Section, int Priority, NixosRelease? Since)
{
    /// <summary>NixOS's default as the setting's own value; null where it has none, or one that depends on other options.</summary>
    public object? Default { get; init; }

    /// <summary>A default that depends on the release.</summary>
    public Func<NixosRelease, object?>? DefaultIn { get; init; }

    /// <summary>Whether values from two places can stand side by side; else the order of the whole list means something.</summary>
    public bool Merges { get; init; }

    /// <summary>The member that names an element, where a family is a list of attribute sets; else null.</summary>
    public string? NamedBy { get; init; }

    /// <summary>What an item of a list says of the element that it is, where the family is a list of values with a name inside, such as boot parameters; else null.</summary>
    public Func<object, object>? IdentityOf { get; init; }

    /// <summary>The settings of an element.</summary>
    public IReadOnlyList<SettingKey> Elements { get; init; } = [];

    /// <summary>Whether an emitter of the facet writes it, because what it writes does not follow from this one setting.</summary>
    public bool IsWrittenByHand { get; init; }

    /// <summary>Whether the elements of the family are values themselves, such as <c>boot.kernel.sysctl.&lt;name&gt;</c>.</summary>
    public bool IsElement { get; init; }

    /// <summary>Whether the path of an element's option begins at the root, with <c>&lt;name&gt;</c> for the element.</summary>
    public bool IsRooted { get; init; }

    /// <summary>What the path begins with where the setting is the host's; null where it is whole, or always an element's.</summary>
    public NixosPath? OnHost { get; init; }

    /// <summary>The option that it was before <see cref="Since"/>; null where there was none.</summary>
    public SettingOption? Formerly { get; init; }

    /// <summary>NixOS's default in a release; null where the release has none, or no such option.</summary>
    public object? DefaultOf(NixosRelease release) => In(release) is null ? null : DefaultIn is null ? Default : DefaultIn(release);

    /// <summary>The option in a release; null where it has none.</summary>
    public SettingOption? In(NixosRelease release) => Since is null || release >= Since ? this : Formerly;

    /// <summary>The option of one element, or of the host.</summary>
    public NixosPath PathBelow(NixosPath? element) =>
        element is null ? OnHost is null ? Path : NixosPath.Of([.. OnHost.Segments, .. Path.Segments])
        : IsElement ? element
        : IsRooted ? NixosPath.Of(Path.Segments.Select(segment => segment.Replace("<name>", element.Segments[element.Segments.Count - 1])))
        : NixosPath.Of([.. element.Segments, .. Path.Segments]);

    /// <summary>The attribute that an element of a family is.</summary>
    public string NameOf(object element) => ((NixosValue.Text)Codec.Write(element)).Value;

    /// <summary>A value or an element by its text in the table of effects; null where it has no such value.</summary>
    public object? Named(string text) =>
        Codec.Read(new NixosValue.Text(text)) is { } named ? IdentityOf is null ? named : IdentityOf(named)
        : int.TryParse(text, out var number) ? Codec.Read(new NixosValue.Whole(number)) : null;

    /// <summary>The element that an item of a list is, with what it says of its settings; null if it is not one.</summary>
    public (object Identity, IEnumerable<(SettingKey Key, NixosValue Value)> Settings)? ElementOf(NixosValue item)
    {
        if (IdentityOf is not null) return Codec.Read(item) is { } value ? (IdentityOf(value), [(Elements[0], item)]) : null;
        if (NamedBy is null || item is not NixosValue.Attributes set || set.Get(NamedBy) is not { } name || Codec.Read(name) is not { } identity) return null;
        return (identity, Elements.Where(key => key.Option is not null && set.Get(key.Option.Path.Text) is not null).Select(key => (key, set.Get(key.Option!.Path.Text)!)));
    }

    /// <summary>What several definitions of the same priority come to; null where NixOS does not say in which order, or refuses them.</summary>
    public object? Joined(IReadOnlyList<object?> values) =>
        Merges && Join is not null && values.All(static value => value is not null) ? Join([.. values.Select(static value => value!)]) : null;

    /// <summary>Puts lists together; null where the option is no list.</summary>
    public Func<IReadOnlyList<object>, object>? Join { get; init; }
}
