namespace Hardening.Rules;

/// <summary>A PID namespace for a unit whose dynamic user has directories: systemd cannot start it.</summary>
public sealed class PrivatePidsWithDynamicUser : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8502", Layer.Systemd, Severity.Error)
    {
        Title = "PrivatePIDs stops a service with a dynamic user and a directory",
        Why = "systemd maps the owner of such a directory with a user namespace, and cannot create that inside the new PID namespace. The unit fails at each start with status 226/NAMESPACE.",
        Fix = "Leave out PrivatePIDs(), which presets leave out here too, or run the service as a user of its own with RunAs(...).",
        Threat = Threats.Outage,
        References = [new("systemd/systemd#41014", "https://github.com/systemd/systemd/issues/41014"), Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Services.All.Certain)
        {
            var service = host.Services.Service(name);
            var pids = service.Sandbox.Get(SandboxSettings.PrivatePIDs);
            if (!pids.Is(true) || !service.DynamicUser.Is(true)) continue;
            foreach (var folder in new[] { service.StateDirectory, service.CacheDirectory })
                if (folder.TryGet(out _))
                {
                    yield return At(pids, $"{name} cannot start: PrivatePIDs is on, and its dynamic user has the directory {folder}.").With(service.DynamicUser).With(folder)
                        .Fix(new Edit.Remove(pids.Origins[0]));
                    break;
                }
        }
    }
}
