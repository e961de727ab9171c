namespace Hardening.Rules;

/// <summary>The port of SSH is open, and SSH does not listen there.</summary>
public sealed class PortWithoutSsh : HostRule
{
    private static readonly Port Usual = Port.From(22);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2102", Layer.Firewall, Severity.Warning)
    {
        Title = "Port 22 is open, but SSH does not listen there",
        Why = "Any program that binds the open port later is exposed, and users type their passwords into whatever answers on port 22.",
        Fix = "Remove 22 from AllowTcp(...), or open the port that Ports(...) names.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix"), Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (enabled, ports) = (host.Ssh.Enabled, host.Ssh.Ports);
        if (!host.Firewall.Filters() || !(enabled.Is(false) || (enabled.Is(true) && ports.Is(static list => !list.Contains(Usual))))) yield break;
        foreach (var opener in host.Firewall.OpenersOf(Usual))
        {
            if (enabled.Is(false))
                yield return At(opener, $"Port 22 is open, but {host.Name} runs no SSH server.").With(enabled).Fix(new Edit.RemoveValue(opener, "22"));
            else
                yield return At(opener, $"Port 22 is open, but the SSH server of {host.Name} listens on {ports}.").With(ports).Fix(new Edit.RemoveValue(opener, "22"));
        }
    }
}
