namespace Hardening.Rules;

/// <summary>A service that runs as root with all of its power.</summary>
public sealed class ServiceAsRoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6101", Layer.Systemd, Severity.Warning)
    {
        Title = "A service runs as root, and nothing bounds its power",
        Why = "Whoever takes over its program has the whole host: root without a bounded set of capabilities can load modules, read every secret and undo every other directive.",
        Fix = "Call RunAs(...) or DynamicUser(), or leave root only what the program needs: Sandbox(s => s.CapabilityBoundingSet(...)).",
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
                yield return At(item.Origin, $"{item.Value} runs as root on {host.Name}, and its set of capabilities is not bounded.");
        }
    }
}
