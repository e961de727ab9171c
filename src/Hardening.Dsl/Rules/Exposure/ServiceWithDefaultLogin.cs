namespace Hardening.Rules;

/// <summary>A service with a password that everyone knows, on every network.</summary>
public sealed class ServiceWithDefaultLogin : ExposureRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8302", Layer.Firewall, Severity.Warning)
    {
        Title = "Service with a default password is reachable from every network",
        Why = "The service is installed with a documented password, its port is open on every interface, and nothing in the description sets another one. Scanners try default passwords first.",
        Fix = "Set a password by a secret, or bind the service to 127.0.0.1 until its password is changed.",
        Threat = Threats.CredentialGuessing,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    private protected override IEnumerable<ExposedService> Find(HostModel host) =>
        ExposedService.Of(host, static (service, port) => port.Port.Kind != PortKind.Public && service.Login == "default-password");

    private protected override string Message(HostModel host, string what, bool isOne) =>
        $"{what} {(isOne ? "has its" : "have their")} default password until it is changed, and every network of {host.Name} reaches {(isOne ? "it" : "them")}.";
}
