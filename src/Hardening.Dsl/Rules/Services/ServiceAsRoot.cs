namespace Hardening.Rules;

/// <summary>A service that runs as root with all of its power.</summary>
public sealed class ServiceAsRoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6101", Layer.Systemd, Severity.Warning)
    {
        Title = "Service runs as root with all capabilities",
        Why = "An attacker who takes over the program controls the whole host: root with all capabilities loads modules, reads every secret and bypasses other directives.",
        Fix = "Call RunAs(...) or DynamicUser(), or limit root to what the program needs: Sandbox(s => s.CapabilityBoundingSet(...)).",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var item in host.Services.All.Where(static item => item.IsCertain))
        {
            var service = host.Services.Service(item.Value);
            var isRoot = service.User.IsUnset || service.User.Is(static user => user.IsRoot);
            if (isRoot && service.Extends.IsUnset && service.DynamicUser.IsUnset && service.Sandbox.Get(SandboxSettings.CapabilityBoundingSet).IsUnset)
                yield return At(item.Origin, $"{item.Value} runs as root on {host.Name}, and its capability bounding set is not limited.");
        }
    }
}
