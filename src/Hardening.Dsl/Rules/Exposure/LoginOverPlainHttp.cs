namespace Hardening.Rules;

/// <summary>A service that takes passwords over plain HTTP, on every network.</summary>
public sealed class LoginOverPlainHttp : ExposureRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8303", Layer.Firewall, Severity.Info)
    {
        Title = "Passwords cross the network over plain HTTP",
        Why = "The service's own port is open on every interface and speaks HTTP without TLS: passwords and session cookies can be read on the way. Many of these services let their first visitor become administrator.",
        Fix = "Bind the service to 127.0.0.1 and publish it through a reverse proxy with TLS, or open the port on an inner interface only (Firewall.On).",
        Threat = Threats.NetworkAttack,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    private protected override IEnumerable<ExposedService> Find(HostModel host) =>
        ExposedService.Of(host, static (service, port) => port.Port.Kind == PortKind.Http && service.Login is ("accounts" or "first-claim" or "system-accounts"));

    private protected override string Message(HostModel host, string what, bool isOne) =>
        $"{what} {(isOne ? "takes" : "take")} logins over plain HTTP from every network of {host.Name}.";
}
