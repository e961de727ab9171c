namespace Hardening.Rules;

/// <summary>A device that is allowed and hidden.</summary>
public sealed class DeviceHiddenAndNeeded : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6105", Layer.Systemd, Severity.Error)
    {
        Title = "A service is allowed a device that its sandbox hides",
        Why = "PrivateDevices replaces /dev by one with pseudo devices alone: the node that DeviceAllow lets through is not there.",
        Fix = "Call PrivateDevices(false) beside DeviceAllow(...); DevicePolicy(DevicePolicy.Closed) keeps the other devices away.",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.exec(5)"), Reference.Man("systemd.resource-control(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Services.All.Certain)
        {
            var sandbox = host.Services.Service(name).Sandbox;
            var hidden = sandbox.Get(SandboxSettings.PrivateDevices);
            if (!hidden.Is(true)) continue;
            foreach (var device in sandbox.Get(SandboxSettings.DeviceAllow).Where(static item => item.IsCertain))
                yield return At(device.Origin, $"{name} is allowed {device.Value}, which its sandbox hides.").With(hidden);
        }
    }
}
