namespace Hardening.Rules;

/// <summary>An SSH server that the firewall lets nobody reach.</summary>
public sealed class SshPortClosed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2101", Layer.Firewall, Severity.Error)
    {
        Title = "Firewall blocks the server's SSH port",
        Why = "SSH does not open its own port and no other rule does. After the switch the current connection stays, and the next one is dropped.",
        Fix = "Open the port where administrators connect from, for example Firewall.On(\"enp1s0\", nic => nic.AllowTcp(22)), or leave out KeepPortClosed().",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix"), Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var closed = host.Ssh.OpenFirewall;
        if (!host.Kind.Is(HostKind.Server) || !host.Ssh.Enabled.Is(true) || !closed.Is(false) || !host.Firewall.Filters()) yield break;
        if (host.Ssh.ListenPorts() is not { } ports || !ports.All(host.Firewall.IsClosedFor) || MayListenForTunnels(host.Ssh)) yield break;
        yield return At(closed, $"SSH listens on port {Words.And([.. ports.Select(static port => port.ToString())])} of {host.Name}, and the firewall does not open {Words.Those(ports.Count, "it", "them")}.")
            .With(host.Ssh.Ports).Fix(new Edit.Remove(closed.Origins[0]));
    }

    // On loopback the server waits for a tunnel that ends on the host itself, which no firewall rule concerns.
    private static bool MayListenForTunnels(SshModel ssh) =>
        ssh.ListenAddresses.Match(static () => false, static addresses => addresses.Any(static address => address.IsLoopback), static () => true);
}
