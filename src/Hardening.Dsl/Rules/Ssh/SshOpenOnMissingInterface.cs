namespace Hardening.Rules;

/// <summary>The port of the SSH server is open on interfaces alone that the host does not have.</summary>
public sealed class SshOpenOnMissingInterface : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8042", Layer.Ssh, Severity.Error)
    {
        Title = "SSH is only open on an interface that is not described",
        Why = "The firewall opens the port on an interface that the description does not have. Every client is dropped: after the next boot the host can only be administered at its console.",
        Fix = "Use the name of a described interface: Firewall.On(\"enp1s0\", nic => nic.AllowTcp(22)).",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/firewall.nix"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Access.IsSshReached != Answer.No || !host.Ssh.OpenFirewall.Is(false) || host.Ssh.ListenPorts() is not { } ports) yield break;
        foreach (var name in host.Firewall.Interfaces.Certain.Where(name => SshReach.IsMissing(host, name)))
            foreach (var port in ports)
                if (host.Firewall.On(name).Tcp.OriginOf(port) is { } opener)
                {
                    var described = host.Network.Interfaces.Certain.Select(static one => one.ToString()).ToArray();
                    yield return At(opener, $"SSH port {port} is only open on {name}, and {host.Name} has {Words.And(described)}.").With(host.Ssh.OpenFirewall);
                }
    }
}
