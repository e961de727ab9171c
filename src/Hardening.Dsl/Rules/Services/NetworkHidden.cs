namespace Hardening.Rules;

/// <summary>A service that waits for a network it is not let into.</summary>
public sealed class NetworkHidden : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6104", Layer.Systemd, Severity.Error)
    {
        Title = "Service needs the network, but PrivateNetwork removes it",
        Why = "With PrivateNetwork the service only has a loopback interface: every connection fails.",
        Fix = "Start from Sandbox.OutboundOnly or Sandbox.NetworkService, or leave out NeedsNetwork().",
        Threat = Threats.Outage,
        References = [Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var name in host.Services.All.Certain)
        {
            var service = host.Services.Service(name);
            var isolated = service.Sandbox.Get(SandboxSettings.PrivateNetwork);
            if (isolated.Is(true) && service.NeedsNetwork.Is(true))
                yield return At(isolated, $"{name} waits for the network, but its sandbox sets PrivateNetwork.").With(service.NeedsNetwork);
        }
    }
}
