namespace Hardening.Rules;

/// <summary>SSH is offered to whoever is on a network of the host.</summary>
public sealed class SshOpenOnAllNetworks : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3107", Layer.Ssh, Severity.Info)
    {
        Title = "SSH port is open on every network",
        Why = "sshd listens on every address and NixOS opens its port on every interface: guests, televisions and containers can try to log in, and reach every pre-authentication fault of the server.",
        Fix = "Call KeepPortClosed(), and open the port where administrators connect from: Firewall.On(\"enp1s0\", nic => nic.AllowTcp(...)) with the port that the message names.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix"), Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!SshReading.OpensItself(host) || host.Ssh.ListenPorts() is not { } ports || !ListensEverywhere(host.Ssh) || IsMeantForOne(host.Firewall, ports)) yield break;
        // What is missing is KeepPortClosed(); no single call about SSH is to blame, only one that states the port.
        var finding = host.Ssh.Ports.IsUnset ? At(host, Message(host, ports)) : At(host.Ssh.Ports, Message(host, ports));
        yield return finding;
    }

    private static string Message(HostModel host, IReadOnlyList<Port> ports) =>
        $"Any client on a network of {host.Name} can try to log in on port {Words.And([.. ports.Select(static port => port.ToString())])}: open it only where administrators connect from, Firewall.On(..., nic => nic.AllowTcp({string.Join(", ", ports.Select(static port => port.ToString()))})).";

    private static bool ListensEverywhere(SshModel ssh) => ssh.ListenAddresses.IsUnset || ssh.ListenAddresses.Is(static addresses => addresses.Any(static address => address.IsUnspecified));

    // SshOpenEverywhere reports it there.
    private static bool IsMeantForOne(FirewallModel firewall, IReadOnlyList<Port> ports) =>
        firewall.Interfaces.IsOpen || firewall.Interfaces.Any(name => ports.Any(port => !firewall.On(name.Value).Tcp.Lacks(port)));
}
