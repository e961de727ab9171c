using System.Runtime.CompilerServices;

namespace Hardening.Model;

/// <summary>The settings of one part of a host, in the order in which they are emitted and shown.</summary>
/// <remarks>Filled while the class that declares it is initialised, and never after.</remarks>
internal sealed class SettingGroup
{
    private readonly string facet;
    private readonly string prefix;
    private readonly string section;
    private readonly List<SettingKey> keys;
    private readonly bool isByHand;
    private readonly bool isRooted;
    private readonly NixosPath? onHost;

    private SettingGroup(string facet, string prefix, string section, List<SettingKey> keys, bool isByHand = false, bool isRooted = false, NixosPath? onHost = null)
    {
        (this.facet, this.prefix, this.section, this.keys) = (facet, prefix, section, keys);
        (this.isByHand, this.isRooted, this.onHost) = (isByHand, isRooted, onHost);
    }

    /// <summary>Settings of a facet.</summary>
    /// <param name="facet">Its name.</param>
    /// <param name="prefix">What the paths of the options begin with.</param>
    /// <param name="section">The heading they are shown under; the facet's name where none is given.</param>
    /// <param name="onHost">Where the options are when they are the host's and not an element's.</param>
    public SettingGroup(string facet, string prefix = "", string? section = null, string? onHost = null)
        : this(facet, prefix, section ?? facet, [], onHost: onHost is null ? null : NixosPath.From(onHost))
    {
    }

    /// <summary>All settings that were declared with this group and its sections.</summary>
    public IReadOnlyList<SettingKey> Keys => keys;

    /// <summary>More settings of the same group, shown under their own heading.</summary>
    public SettingGroup Section(string title) => new(facet, prefix, title, keys, isByHand, isRooted, onHost);

    /// <summary>More settings of the same group, which an emitter of the facet writes; read they are as declared.</summary>
    public SettingGroup ByHand() => new(facet, prefix, section, keys, true, isRooted, onHost);

    /// <summary>More settings of the same element, whose options are not below that of the element.</summary>
    /// <param name="place">From the root on, with <c>&lt;name&gt;</c> for the element.</param>
    public SettingGroup Beside(string place) => new(facet, place, section, keys, isByHand, true);

    /// <summary>An option with one value.</summary>
    /// <param name="path">Below the prefix of the group.</param>
    /// <param name="codec">Converts its values.</param>
    /// <param name="says">What it is, as a table says it.</param>
    /// <param name="priority">What facets write it with.</param>
    /// <param name="since">The first release that has it.</param>
    /// <param name="defaultsTo">NixOS's default, as a value of the setting; null if absent.</param>
    /// <param name="defaultIn">A default that depends on the release.</param>
    /// <param name="formerly">The path before <paramref name="since"/>; null where there was no such option.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public ScalarKey<T> Option<T>(
        string path, Codec<T> codec, string says, int priority = NixosDefinition.PlainPriority, NixosRelease? since = null,
        object? defaultsTo = null, Func<NixosRelease, object?>? defaultIn = null, string? formerly = null, [CallerMemberName] string name = "") where T : notnull =>
        Add(new ScalarKey<T>(facet, name)
        {
            Says = says,
            Option = On(path, codec, priority, since) with { Default = defaultsTo, DefaultIn = defaultIn, Formerly = formerly is null ? null : On(formerly, codec, priority) },
        });

    /// <summary>The option that an element itself is, where the elements of a family are values.</summary>
    /// <param name="codec">Converts its values.</param>
    /// <param name="says">What it is, as a table says it.</param>
    /// <param name="priority">What facets write it with.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public ScalarKey<T> Value<T>(Codec<T> codec, string says, int priority = NixosDefinition.PlainPriority, [CallerMemberName] string name = "") where T : notnull =>
        Add(new ScalarKey<T>(facet, name) { Says = says, Option = On("<name>", codec, priority) with { IsElement = true } });

    /// <summary>An option that is a list whose order means something: the call states the whole of it.</summary>
    /// <param name="path">Below the prefix of the group.</param>
    /// <param name="item">Converts one item.</param>
    /// <param name="says">What it is, as a table says it.</param>
    /// <param name="merges">Whether items from two places can stand side by side in any order.</param>
    /// <param name="defaultsTo">NixOS's default.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public ScalarKey<Sequence<T>> Ordered<T>(
        string path, Codec<T> item, string says, bool merges = false, Sequence<T>? defaultsTo = null, [CallerMemberName] string name = "") where T : notnull =>
        Add(new ScalarKey<Sequence<T>>(facet, name)
        {
            Says = says,
            Option = On(path, As.Sequence(item)) with
            {
                Default = defaultsTo, Merges = merges, Join = static lists => Sequence.Of(lists.SelectMany(static list => (Sequence<T>)list).Distinct()),
            },
        });

    /// <summary>An option that is a list to which calls add.</summary>
    /// <param name="path">Below the prefix of the group.</param>
    /// <param name="item">Converts one item.</param>
    /// <param name="says">What it is, as a table says it.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public SetKey<T> List<T>(string path, Codec<T> item, string says, [CallerMemberName] string name = "") where T : notnull =>
        Add(new SetKey<T>(facet, name) { Says = says, Option = On(path, item) });

    /// <summary>An attribute set whose names are elements with their own settings.</summary>
    /// <param name="path">Below the prefix of the group; ends with <c>&lt;name&gt;</c>.</param>
    /// <param name="name">Converts the name of an element.</param>
    /// <param name="says">What an element is, as a table says it.</param>
    /// <param name="elements">The settings of an element.</param>
    /// <param name="namedByPath">Whether an element is there as soon as an option of it is set by path.</param>
    /// <param name="key">Filled in by the compiler.</param>
    public FamilyKey<T> Family<T>(
        string path, Codec<T> name, string says, IReadOnlyList<SettingKey> elements, bool namedByPath = true, [CallerMemberName] string key = "") where T : notnull =>
        Add(new FamilyKey<T>(facet, key) { Says = says, Option = On(path, name), Elements = elements, IsNamedByPath = namedByPath });

    /// <summary>A list of attribute sets: one member names the element, the others are its settings.</summary>
    /// <param name="path">Below the prefix of the group.</param>
    /// <param name="member">The member that names the element.</param>
    /// <param name="name">Converts it.</param>
    /// <param name="says">What an element is, as a table says it.</param>
    /// <param name="elements">The settings of an element; their paths are names of members.</param>
    /// <param name="key">Filled in by the compiler.</param>
    public FamilyKey<T> Records<T>(
        string path, string member, Codec<T> name, string says, IReadOnlyList<SettingKey> elements, [CallerMemberName] string key = "") where T : notnull =>
        Add(new FamilyKey<T>(facet, key)
        {
            Says = says, Option = On(path, name) with { NamedBy = member, Elements = elements }, Elements = elements,
        });

    /// <summary>A list of values that are known by a name inside them, such as boot parameters.</summary>
    /// <param name="path">Below the prefix of the group.</param>
    /// <param name="item">Converts one item.</param>
    /// <param name="identity">The name inside an item.</param>
    /// <param name="says">What an item is, as a table says it.</param>
    /// <param name="value">The setting that an item is.</param>
    /// <param name="key">Filled in by the compiler.</param>
    public FamilyKey<TElement> Keyed<TElement, T>(
        string path, Codec<T> item, Func<T, TElement> identity, string says, ScalarKey<T> value, [CallerMemberName] string key = "") where TElement : notnull where T : notnull =>
        Add(new FamilyKey<TElement>(facet, key)
        {
            Says = says,
            Option = On(path, item) with { IdentityOf = one => identity((T)one), Elements = [value] },
            Elements = [value],
        });

    /// <summary>Settings that elements of a family have too, for the host itself.</summary>
    /// <param name="settings">Declared in a group of their own.</param>
    public IReadOnlyList<SettingKey> Include(IReadOnlyList<SettingKey> settings)
    {
        keys.AddRange(settings);
        return settings;
    }

    /// <summary>A setting that is not one option: a dedicated emitter writes it.</summary>
    /// <param name="says">What it is.</param>
    /// <param name="shown">Its value for a table; null where tables show something else.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public ScalarKey<T> Own<T>(string says, Func<T, string>? shown = null, [CallerMemberName] string name = "") where T : notnull =>
        Add(new ScalarKey<T>(facet, name) { Says = says, Section = section, Shown = Shown(shown) });

    /// <summary>A set that is not one option: a dedicated emitter writes it.</summary>
    /// <param name="says">What it is.</param>
    /// <param name="shown">One value for a table; null where tables show something else.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public SetKey<T> OwnSet<T>(string says, Func<T, string>? shown = null, [CallerMemberName] string name = "") where T : notnull =>
        Add(new SetKey<T>(facet, name) { Says = says, Section = section, Shown = Shown(shown) });

    /// <summary>Elements that are not names of one attribute set: a dedicated emitter writes them.</summary>
    /// <param name="says">What an element is.</param>
    /// <param name="elements">The settings of an element.</param>
    /// <param name="shown">The name of an element for a table; null where tables show something else.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public FamilyKey<T> OwnFamily<T>(string says, IReadOnlyList<SettingKey>? elements = null, Func<T, string>? shown = null, [CallerMemberName] string name = "")
        where T : notnull =>
        Add(new FamilyKey<T>(facet, name) { Says = says, Section = section, Shown = Shown(shown), Elements = elements ?? [] });

    private static Func<object, string>? Shown<T>(Func<T, string>? shown) where T : notnull => shown is null ? null : value => shown((T)value);

    private SettingOption On(string path, ICodec codec, int priority = NixosDefinition.PlainPriority, NixosRelease? since = null) =>
        new(At(path), codec, section, priority, since) { IsWrittenByHand = isByHand, IsRooted = isRooted, OnHost = onHost };

    private NixosPath At(string path) => NixosPath.From(prefix.Length == 0 ? path : $"{prefix}.{path}");

    private T Add<T>(T key) where T : SettingKey
    {
        keys.Add(key);
        return key;
    }
}
