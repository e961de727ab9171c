namespace Hardening.Rules;

/// <summary>Two services that want the same port of the host.</summary>
public sealed class PortConflict : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6312", Layer.Services, Severity.Error)
    {
        Title = "Two services bind the same port on the host's network",
        Why = "The first one to start gets the port, and the other fails. Which one is first can change at each boot.",
        Fix = "Give one of them a private network with PrivateNetwork(...), or another port.",
        Threat = Threats.Outage,
        References = [Reference.Man("ip(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var listeners = host.Containers.Certain
            .Where(static container => container.Network.Is(static network => network is ContainerNetwork.OfTheHost))
            .SelectMany(static container => container.Services.SelectMany(service => service.Tcp.Concat(service.Web is { } web ? [web] : Enumerable.Empty<Port>()).Select(port => (container, service, port))))
            .ToArray();
        for (var i = 0; i < listeners.Length; i++)
        {
            var (container, service, port) = listeners[i];
            foreach (var (other, first, _) in listeners.Take(i).Where(earlier => earlier.port == port && earlier.service != service).Take(1))
                yield return At(service.Enabled, $"{service.Name} in {container.Name} and {first.Name} in {other.Name} both bind port {port} of {host.Name}.")
                    .With(first.Enabled).With(container.Network).With(other.Network);
        }
    }
}
