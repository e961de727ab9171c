namespace Hardening;

/// <summary>What an option that is set by its path says in the words of the facets.</summary>
internal abstract class OptionMeaning(NixosPath area)
{
    /// <summary>The option, or the one above all that this is about.</summary>
    public NixosPath Area => area;

    /// <summary>The facet that would say it; null where no rule looks at it.</summary>
    public abstract string? Facet { get; }

    /// <summary>Whether a value says something that the facet could have said. What is not known yet may.</summary>
    public abstract bool Understands(NixosPath path, NixosValue value);

    /// <summary>A host on which the option has had its say: it wins over the facet, and what is not understood makes unknown what it may change.</summary>
    public abstract HostState Over(HostState state, OptionDefinition option);

    protected static Address On(SettingKey key) => new(Scope.Host, key);

    /// <summary>A name that the tables may not know; null where it cannot be one.</summary>
    public static T? TakenAsItIs<T>(string text, Func<string, T> unlisted) where T : class
    {
        try
        {
            return unlisted(text);
        }
        catch (SettingException)
        {
            return null;
        }
    }

    /// <summary>What each text of a list says; null where one of them says nothing.</summary>
    protected static T[]? Each<T>(NixosValue value, Func<string, T?> read) where T : class
    {
        if (value is not NixosValue.List { Items: var items }) return null;
        var all = items.Select(item => item is NixosValue.Text text ? read(text.Value) : null).OfType<T>().ToArray();
        return all.Length == items.Count ? all : null;
    }
}

/// <summary>An option that no rule looks at.</summary>
internal sealed class NoMeaning(NixosPath area) : OptionMeaning(area)
{
    public override string? Facet => null;

    public override bool Understands(NixosPath path, NixosValue value) => true;

    public override HostState Over(HostState state, OptionDefinition option) => state;
}

/// <summary>Options that may change anything that some facets say.</summary>
internal sealed class WholeFacets(NixosPath area, params string[] facets) : OptionMeaning(area)
{
    public override string Facet => facets[0];

    /// <summary>The facets of which nothing is known any more.</summary>
    public IReadOnlyList<string> Names => facets;

    public override bool Understands(NixosPath path, NixosValue value) => false;

    public override HostState Over(HostState state, OptionDefinition option) =>
        facets.Aggregate(state, (host, facet) => host.Forget(new Unknowable(Scope.Host, facet, null, option.Origins)));
}

/// <summary>Options that may change some settings of a facet, and no others.</summary>
internal sealed class SomeScalars(NixosPath area, params SettingKey[] keys) : OptionMeaning(area)
{
    public override string Facet => keys[0].Facet;

    public override bool Understands(NixosPath path, NixosValue value) => false;

    public override HostState Over(HostState state, OptionDefinition option) =>
        keys.Aggregate(state, (host, key) => host.With(On(key), new ScalarEntry(null, option.Origins)));
}

/// <summary>An option that is one setting of a facet.</summary>
/// <param name="area">The option.</param>
/// <param name="key">The setting.</param>
/// <param name="read">What a value of the option is as a value of the setting; null where the setting has no such value.</param>
internal sealed class OneScalar<T>(NixosPath area, ScalarKey<T> key, Func<NixosValue, object?> read) : OptionMeaning(area) where T : notnull
{
    public override string Facet => key.Facet;

    public override bool Understands(NixosPath path, NixosValue value) => read(value) is T;

    public override HostState Over(HostState state, OptionDefinition option) =>
        state.With(On(key), new ScalarEntry(option.Known is { } value && read(value) is T known ? known : null, option.Origins));
}

/// <summary>A list that NixOS puts together with what a facet adds to it.</summary>
internal sealed class ManyValues<T>(NixosPath area, SetKey<T> key, Func<string, T?> read) : OptionMeaning(area) where T : class
{
    public override string Facet => key.Facet;

    public override bool Understands(NixosPath path, NixosValue value) => Each(value, read) is not null;

    public override HostState Over(HostState state, OptionDefinition option)
    {
        var set = state.Set(On(key));
        return state.With(On(key), option.Known is { } value && Each(value, read) is { } all
            ? all.Aggregate(set, (entry, item) => entry.Add(item, option.Origins[0]))
            : set.Opened(option.Origins));
    }
}

/// <summary>An attribute set whose names are the elements of a family with one value each.</summary>
internal sealed class NamedValues<TElement, T>(NixosPath area, FamilyKey<TElement> family, ScalarKey<T> key, Func<string, TElement?> name, Func<NixosValue, T?> read) : OptionMeaning(area)
    where TElement : class where T : class
{
    public override string Facet => family.Facet;

    public override bool Understands(NixosPath path, NixosValue value) => Name(path) is not null && read(value) is not null;

    public override HostState Over(HostState state, OptionDefinition option)
    {
        var all = state.Set(On(family));
        if (Name(option.Path) is not { } element)
            return state.With(On(family), all.Opened(option.Origins)).Forget(new Unknowable(Scope.Host, null, family, option.Origins));
        var known = option.Known is { } value ? read(value) : null;
        all = known is null ? all.Opened(option.Origins) : all.Add(element, option.Origins[0]);
        return state.With(On(family), all).With(new(Scope.Host.In(family, element), key), new ScalarEntry(known, option.Origins));
    }

    private TElement? Name(NixosPath path) => path.Segments.Count == Area.Segments.Count + 1 ? name(path.Segments[path.Segments.Count - 1]) : null;
}

/// <summary>Words of the kernel's command line, put together with those of the facet.</summary>
internal sealed class CommandLineWords(NixosPath area) : OptionMeaning(area)
{
    public override string Facet => KernelKeys.Parameters.Facet;

    public override bool Understands(NixosPath path, NixosValue value) => Read(value) is not null;

    public override HostState Over(HostState state, OptionDefinition option)
    {
        var all = state.Set(On(KernelKeys.Parameters));
        if (option.Known is not { } value || Read(value) is not { } parameters)
            return state.With(On(KernelKeys.Parameters), all.Opened(option.Origins)).Forget(new Unknowable(Scope.Host, null, KernelKeys.Parameters, option.Origins));
        foreach (var parameter in parameters)
        {
            var address = new Address(Scope.Host.In(KernelKeys.Parameters, parameter.Identity), KernelKeys.Parameter);
            // Both stand on the line, and which of them comes last NixOS does not promise.
            var isContradicted = state.Scalar(address) is { } other && !parameter.Equals(other.Value);
            all = all.Add(parameter.Identity, option.Origins[0]);
            state = state.With(address, new ScalarEntry(isContradicted ? null : parameter, option.Origins));
        }
        return state.With(On(KernelKeys.Parameters), all);
    }

    private static BootParameter[]? Read(NixosValue value) => Each(value, static text => TakenAsItIs(text, BootParameter.Unlisted));
}
