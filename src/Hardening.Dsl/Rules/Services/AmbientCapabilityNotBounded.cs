namespace Hardening.Rules;

/// <summary>Power given to a service that its bounds take away.</summary>
public sealed class AmbientCapabilityNotBounded : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6102", Layer.Systemd, Severity.Error)
    {
        Title = "Ambient capability is not in the bounding set",
        Why = "systemd starts the unit without a message, and the program does not have the capability: binding a low port or reading a file fails.",
        Fix = "Add the capability to CapabilityBoundingSet(...), or leave AmbientCapabilities(...) out.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.exec(5)"), Reference.Man("capabilities(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Services.All.Certain)
        {
            var sandbox = host.Services.Service(name).Sandbox;
            var (ambient, bounds) = (sandbox.Get(SandboxSettings.AmbientCapabilities), sandbox.Get(SandboxSettings.CapabilityBoundingSet));
            if (!ambient.TryGet(out var given) || !bounds.TryGet(out var bounding)) continue;
            foreach (var capability in given.Except(bounding))
                yield return At(ambient, $"{name} has the ambient capability {capability}, which is not in its bounding set.").With(bounds);
        }
    }
}
