namespace Hardening.Rules;

/// <summary>A service that is to open a low port of the host from a container whose root is nobody there.</summary>
public sealed class LowPortWithoutRight : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6205", Layer.Containers, Severity.Error)
    {
        Title = "A service cannot open its port on the host's network, because its root is nobody there",
        Why = "Ports below 1024 belong to root of the network's owner. On the host's network that is root of the host, and a container with users of its own has none.",
        Fix = "Remove UserNamespace(), or give the container a network of its own with PrivateNetwork(...).",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd-nspawn(1)"), Reference.Man("user_namespaces(7)"), Reference.Man("capabilities(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            if (!container.UserNamespace.Is(true) || !container.Network.Is(static network => network is ContainerNetwork.OfTheHost)) continue;
            foreach (var service in container.Services)
            {
                var low = service.Tcp.Concat(service.Udp).Where(static port => port.Number < 1024).Select(static port => port.ToString()).Distinct().ToArray();
                if (low.Length > 0)
                    yield return At(container.UserNamespace, $"{service.Name} in {container.Name} cannot open {Words.Those(low.Length, "port", "ports")} {Words.And(low)} of {host.Name}: its root is nobody there.")
                        .With(container.Network).With(service.Enabled).Fix(new Edit.Remove(container.UserNamespace.Origins[0]));
            }
        }
    }
}
