namespace Hardening.Rules;

/// <summary>SSH is meant for one interface, and opens itself on all.</summary>
public sealed class SshOpenEverywhere : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2107", Layer.Firewall, Severity.Warning)
    {
        Title = "SSH is opened on one interface, but opens itself on all of them",
        Why = "NixOS opens the port of the SSH server on every interface unless it is told not to. The rule for the one interface reads as a limit and is none.",
        Fix = "Call Ssh.KeepPortClosed(): then the rule for the interface is the only one.",
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
                    yield return At(opener, $"The SSH port {port} is opened on {name}, but SSH opens it on every interface by itself.").With(host.Ssh.Enabled)
                        .Fix(new Edit.Append(host.Ssh.Enabled.Origins[0], "KeepPortClosed()"));
            }
        }
    }
}
