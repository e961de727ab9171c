namespace Hardening.Rules;

/// <summary>A service that is to open a low port of the host from a container whose root is nobody there.</summary>
public sealed class LowPortInUserNamespace : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6205", Layer.Containers, Severity.Error)
    {
        Title = "A service in a user namespace cannot bind its port below 1024",
        Why = "On the host's network, ports below 1024 need CAP_NET_BIND_SERVICE in the host's user namespace. A container in its own user namespace does not have it.",
        Fix = "Remove UserNamespace(), or give the container a private network with PrivateNetwork(...).",
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
                    yield return At(container.UserNamespace, $"{service.Name} in {container.Name} cannot bind {Words.Those(low.Length, "port", "ports")} {Words.And(low)} of {host.Name}: its root is unprivileged on the host.")
                        .With(container.Network).With(service.Enabled).Fix(new Edit.Remove(container.UserNamespace.Origins[0]));
            }
        }
    }
}
