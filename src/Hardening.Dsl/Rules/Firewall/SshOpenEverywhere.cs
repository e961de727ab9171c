namespace Hardening.Rules;

/// <summary>SSH is meant for one interface, and opens itself on all.</summary>
public sealed class SshOpenEverywhere : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2107", Layer.Firewall, Severity.Warning)
    {
        Title = "SSH is limited to one interface, but opens its port on all",
        Why = "NixOS opens the SSH port on every interface unless openFirewall is off. The rule for one interface limits nothing.",
        Fix = "Call Ssh.KeepPortClosed(), so that only the rule for the interface applies.",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!SshReading.OpensItself(host) || host.Ssh.ListenPorts() is not { } ports) yield break;
        foreach (var name in host.Firewall.Interfaces.Certain)
        {
            foreach (var port in ports)
            {
                if (host.Firewall.On(name).Tcp.OriginOf(port) is { } opener)
                    yield return At(opener, $"SSH port {port} is opened on {name}, but openFirewall opens it on every interface.").With(host.Ssh.Enabled)
                        .Fix(new Edit.Append(host.Ssh.Enabled.Origins[0], "KeepPortClosed()"));
            }
        }
    }
}
