namespace Hardening.Rules;

/// <summary>A device that is allowed and hidden.</summary>
public sealed class DeviceHidden : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6105", Layer.Systemd, Severity.Error)
    {
        Title = "Allowed device is hidden by PrivateDevices",
        Why = "PrivateDevices replaces /dev with pseudo devices only, so the device that DeviceAllow permits does not exist there.",
        Fix = "Call PrivateDevices(false) beside DeviceAllow(...); DevicePolicy(DevicePolicy.Closed) still blocks other devices.",
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
                yield return At(device.Origin, $"{name} is allowed to use {device.Value}, which PrivateDevices hides.").With(hidden);
        }
    }
}
