namespace Hardening.Model;

/// <summary>The services of NixOS that a host and its containers run, whatever switches them on: a facet, an option by path, an imported module, another option.</summary>
internal sealed class RunningServices
{
    private static readonly string[] Areas = ["services", "virtualisation"];

    // Switches that facets have are in no option by path where a facet says them.
    private static readonly Lazy<IReadOnlyList<NixosPath>> OfFacets = new(static () =>
        [.. ServiceTable.Instance.All.Select(static service => service.Enable).Where(static enable => !enable.Segments.Contains("<name>") && IsSetting(enable))]);

    private RunningServices(IReadOnlyList<RunningService> known, IReadOnlyList<UnknownService> notKnown, bool isOpen) => (Known, NotKnown, IsOpen) = (known, notKnown, isOpen);

    /// <summary>Those of the table that run, or may run.</summary>
    public IReadOnlyList<RunningService> Known { get; }

    /// <summary>Those that are switched on and of which the table knows nothing.</summary>
    public IReadOnlyList<UnknownService> NotKnown { get; }

    /// <summary>Whether a module that cannot be read may run others.</summary>
    public bool IsOpen { get; }

    public static RunningServices Of(HostModel host)
    {
        var reader = host.Reader;
        var outer = new Source(host, null, reader.Paths.Concat(OfFacets.Value), path => InForce(reader.Read(path)));
        Source[] all = [outer, .. host.Options.Containers(host).Select(inside => new Source(host, inside.Container, inside.Options.Paths, path => inside.Options.Get(path.Segments, release => DefaultOf(path, release))))];
        return new(
            [.. all.SelectMany(Services)], [.. all.SelectMany(Unknown)],
            host.Nixos.IsEverythingUnknown || host.Nixos.UnknownPrefixes.Any(static prefix => prefix.Path.Segments.Count == 0 || Areas.Contains(prefix.Path.Segments[0])));
    }

    private static IEnumerable<RunningService> Services(Source source)
    {
        var seen = new HashSet<(KnownService, string?)>();
        foreach (var path in source.Paths)
            if (ServiceTable.Instance.Of(path) is var (service, name) && seen.Add((service, name)) && Runs(source, service, name, path) is var (isCertain, by))
                yield return new(service, name, source, isCertain, by);
    }

    // Whether it runs for certain, and the calls because of which; null where it does not.
    private static (bool IsCertain, IReadOnlyList<Origin> By)? Runs(Source source, KnownService service, string? name, NixosPath path)
    {
        var option = source.Read(service.IsSwitched ? KnownService.At(service.Enable, name) : path);
        if (!service.IsSwitched) return (option.IsKnown, option.Origins);
        return !option.IsSet || option.Value is NixosValue.Boolean { Value: false } ? null : (option.Value is NixosValue.Boolean, option.Origins);
    }

    private static IEnumerable<UnknownService> Unknown(Source source) =>
        from path in source.Paths.Distinct()
        where path.Segments.Count > 2 && Areas.Contains(path.Segments[0]) && path.Segments[path.Segments.Count - 1] == "enable"
        where ServiceTable.Instance.Of(path) is null && !IsSetting(path)
        let option = source.Read(path)
        where option.IsSet && option.Value is not NixosValue.Boolean { Value: false }
        select new UnknownService(NixosPath.Of(path.Segments.Take(path.Segments.Count - 1)), source.Container, option.Origins);

    private static bool IsSetting(NixosPath path)
    {
        var node = SettingCatalogue.Instance.Root;
        foreach (var name in path.Segments)
        {
            if (node.Find(name) is not { } next) return false;
            node = next;
        }
        return node.Keys.Count > 0;
    }

    private static OptionInForce InForce(ReadOption option) => new(!option.IsSet || option.Value is not null, option.IsSet, option.Value, option.Origins);

    private static NixosValue? DefaultOf(NixosPath path, NixosRelease release) => NixosOptions.Find(path, release).Option?.Default is { } text ? OptionLiteral.Read(text) : null;

    /// <summary>A system whose options are read: the host, or a container on it.</summary>
    internal sealed record Source(HostModel Host, string? Container, IEnumerable<NixosPath> Paths, Func<NixosPath, OptionInForce> Read);
}

/// <summary>A service that is switched on and of which the table knows nothing.</summary>
/// <param name="Path">Where its options are.</param>
/// <param name="Container">The container it runs in, or null for the host itself.</param>
/// <param name="Origins">The calls that switch it on.</param>
internal sealed record UnknownService(NixosPath Path, string? Container, IReadOnlyList<Origin> Origins);
