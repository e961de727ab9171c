namespace Hardening.Rules;

/// <summary>Power given to a service in a user namespace of its own.</summary>
public sealed class CapabilityInUserNamespace : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6103", Layer.Systemd, Severity.Error)
    {
        Title = "Capability has no effect in the service's user namespace",
        Why = "With PrivateUsers the service has capabilities over its user namespace only: binding a low port, reading other users' files or configuring the network is still refused.",
        Fix = "Call PrivateUsers(false) if the service needs the capability.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.exec(5)"), Reference.Man("user_namespaces(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Services.All.Certain)
        {
            var sandbox = host.Services.Service(name).Sandbox;
            var (ambient, users) = (sandbox.Get(SandboxSettings.AmbientCapabilities), sandbox.Get(SandboxSettings.PrivateUsers));
            if (users.Is(true) && ambient.TryGet(out var given) && given.Count > 0)
                yield return At(ambient, $"{name} has {string.Join(", ", given)}, which has no effect in its user namespace (PrivateUsers).").With(users);
        }
    }
}
