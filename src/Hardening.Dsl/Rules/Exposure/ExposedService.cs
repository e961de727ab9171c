namespace Hardening.Rules;

/// <summary>A service that clients of every network reach: it listens on more than the loopback interface, and the firewall lets them in or is off.</summary>
/// <param name="Service">The service.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Origins">The calls that make it so, that which lets clients in first.</param>
internal sealed record ExposedService(RunningService Service, IReadOnlyList<ListeningPort> Ports, IReadOnlyList<Origin> Origins)
{
    /// <summary>For example <c>Redis cache (6379/TCP)</c>.</summary>
    public string Text => $"{Service.Title} ({string.Join(", ", Ports.Select(static port => port.Text).Distinct())})";

    /// <summary>Those of a host's services, with ports that a rule asks for.</summary>
    public static IEnumerable<ExposedService> Of(HostModel host, Func<RunningService, ListeningPort, bool> asked)
    {
        foreach (var service in host.Running.Known)
        {
            if (!service.IsCertain || service.Container is not null) continue;
            var found = service.Listens.Where(port => port.IsWide && asked(service, port)).Select(port => (Port: port, By: OpenersOf(host, port.Port.IsTcp, port.First)))
                .Where(static pair => pair.By is not null).ToArray();
            if (found.Length == 0) continue;
            var off = host.Firewall.Enabled.Is(false);
            var openers = found.SelectMany(static pair => pair.By!).Distinct();
            // The firewall that is off has a rule of its own: the service is the cause here.
            yield return new(service, [.. found.Select(static pair => pair.Port)],
                [.. (off ? service.Origins.Concat(openers) : openers.Concat(service.Origins)).Concat(service.BoundBy).Concat(found.SelectMany(static pair => pair.Port.Origins)).Distinct()]);
        }
    }

    /// <summary>The calls by which every network reaches a port; null where nothing lets it in for certain.</summary>
    public static IReadOnlyList<Origin>? OpenersOf(HostModel host, bool isTcp, int number)
    {
        var firewall = host.Firewall;
        if (firewall.Enabled.Is(false)) return HasOwnFilter(host) ? null : firewall.Enabled.Origins;
        if (!firewall.Filters() || !Port.TryFrom(number, out var port, out _)) return null;
        var (ports, ranges) = isTcp ? (firewall.Everywhere.Tcp, firewall.Everywhere.TcpRanges) : (firewall.Everywhere.Udp, firewall.Everywhere.UdpRanges);
        if (ports.OriginOf(port) is { } single) return [single];
        var range = ranges.FirstOrDefault(item => item.IsCertain && item.Value.Contains(port));
        return range.IsCertain ? [range.Origin] : null;
    }

    // A ruleset of the user's filters without NixOS's firewall.
    private static bool HasOwnFilter(HostModel host) =>
        host.Reader.Sets(NixosPath.From("networking.nftables.ruleset")).Answer != false || host.Reader.Sets(NixosPath.From("networking.nftables.tables")).Answer != false
        || host.Reader.Sets(NixosPath.From("networking.nftables.rulesetFile")).Answer != false;
}

/// <summary>A rule about services that every network reaches.</summary>
public abstract class ExposureRule : HostRule
{
    private protected ExposureRule()
    {
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(HostModel host)
    {
        var found = Find(host).ToArray();
        if (found.Length <= Finding.Separate)
            return found.Select(one => At(one.Origins[0], Message(host, one.Text, isOne: true)).With(one.Origins));
        // One cause in many places is one finding.
        var message = Message(host, Words.And([.. found.Select(static one => one.Text)]), isOne: false);
        return [At(found[0].Origins[0], message).With(found.SelectMany(static one => one.Origins))];
    }

    private protected abstract IEnumerable<ExposedService> Find(HostModel host);

    private protected abstract string Message(HostModel host, string what, bool isOne);
}
