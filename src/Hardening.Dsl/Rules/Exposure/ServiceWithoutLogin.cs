namespace Hardening.Rules;

/// <summary>A service that asks for no login, on every network.</summary>
public sealed class ServiceWithoutLogin : ExposureRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8301", Layer.Firewall, Severity.Warning)
    {
        Title = "Service without a login is reachable from every network",
        Why = "The service listens on more than the loopback interface, its port is open on every interface, and it asks for no login. Any client that reaches the host uses it.",
        Fix = "Bind the service to 127.0.0.1 behind a proxy with a login, open its port on one interface only (Firewall.On), or switch its login on.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    private protected override IEnumerable<ExposedService> Find(HostModel host) =>
        ExposedService.Of(host, static (service, port) => port.Port.Kind != PortKind.Public && service.Login == "none");

    private protected override string Message(HostModel host, string what, bool isOne) => $"{what} {(isOne ? "asks" : "ask")} for no login, and every network of {host.Name} reaches {(isOne ? "it" : "them")}.";
}
