namespace Hardening.Knowledge;

/// <summary>What services of NixOS do once an option switches them on.</summary>
/// <remarks>The table names its source and date.</remarks>
internal sealed class ServiceTable
{
    private static readonly Lazy<ServiceTable> Loaded = new(static () => new ServiceTable(Resources.Lines("Hardening.Services")));

    private readonly ILookup<string, KnownService> services;

    private ServiceTable(IEnumerable<string> lines)
    {
        All = [.. lines.Where(static line => line.Length > 0 && line[0] != '#').Select(KnownService.Read)];
        services = All.ToLookup(static service => Key(service.Enable), StringComparer.Ordinal);
        RootGroups = [.. All.Select(static service => service.RootGroup).OfType<string>().Distinct().OrderBy(static group => group, StringComparer.Ordinal)];
    }

    public static ServiceTable Instance => Loaded.Value;

    /// <summary>All services, in the order of the table.</summary>
    public IReadOnlyList<KnownService> All { get; }

    /// <summary>Groups whose members are root through a service.</summary>
    public IReadOnlyList<string> RootGroups { get; }

    /// <summary>The service that an option belongs to, with the part of the path that names this one of several; null where the table has none.</summary>
    public (KnownService Service, string? Name)? Of(NixosPath option)
    {
        (KnownService Service, string? Name)? best = null;
        foreach (var service in services[Key(option)])
            if (service.Covers(option, out var name) && (best is not var (other, _) || service.IsCloserThan(other))) best = (service, name);
        return best;
    }

    // Nearly every service has an area of its own.
    private static string Key(NixosPath path) => path.Segments.Count > 1 ? $"{path.Segments[0]}.{path.Segments[1]}" : path.Segments[0];
}
