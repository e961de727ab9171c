namespace Hardening.Rules;

/// <summary>Power given to a service in a user namespace of its own.</summary>
public sealed class CapabilitiesWithoutMeaning : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6103", Layer.Systemd, Severity.Error)
    {
        Title = "A capability is given to a service in whose user namespace it means nothing",
        Why = "In a user namespace of its own a service has capabilities over that namespace alone: binding a low port, reading others' files or configuring the network is refused all the same.",
        Fix = "Call PrivateUsers(false) where the service needs the capability.",
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
                yield return At(ambient, $"{name} is given {string.Join(", ", given)}, which means nothing in the user namespace of its own that it runs in.").With(users);
        }
    }
}
