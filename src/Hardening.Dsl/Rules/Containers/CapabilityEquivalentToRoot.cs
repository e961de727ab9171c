namespace Hardening.Rules;

/// <summary>A capability that opens the host to a container.</summary>
public sealed class CapabilityEquivalentToRoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6212", Layer.Containers, Severity.Warning)
    {
        Title = "Container capability is equivalent to root on the host",
        Why = "With it, root in the container loads kernel modules, reads any file or takes over any process of the host: the container no longer isolates.",
        Fix = "Remove the capability, or call UserNamespace(), which limits it to what the container owns.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("capabilities(7)"), Reference.Man("systemd-nspawn(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            if (!container.RootIsTheHosts()) continue;
            foreach (var capability in container.AddedCapabilities.Where(static item => item.IsCertain && item.Value.IsAsGoodAsRoot))
                yield return At(capability.Origin, $"{capability.Value} makes root in {container.Name} equivalent to root on {host.Name}.")
                    .With(container.UserNamespace).Fix(new Edit.RemoveValue(capability.Origin, capability.Value));
        }
    }
}
