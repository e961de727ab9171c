namespace Hardening.Rules;

/// <summary>SSH is offered to whoever is on a network of the host.</summary>
public sealed class SshForEverybody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3107", Layer.Ssh, Severity.Info)
    {
        Title = "Everybody on the network may try to log in over SSH",
        Why = "The server listens everywhere and NixOS opens its port on every interface: for guests, for the television, for containers. Each of them may try, and each fault of the server before a login is open to them.",
        Fix = "Call KeepPortClosed(), and open the port where administrators come from: Firewall.On(\"enp1s0\", nic => nic.AllowTcp(...)) with the port that the message names.",
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
        $"Everybody on a network of {host.Name} may try to log in on port {Words.And([.. ports.Select(static port => port.ToString())])}: open it where administrators come from with Firewall.On(..., nic => nic.AllowTcp({string.Join(", ", ports.Select(static port => port.ToString()))})).";

    private static bool ListensEverywhere(SshModel ssh) => ssh.ListenAddresses.IsUnset || ssh.ListenAddresses.Is(static addresses => addresses.Any(static address => address.IsUnspecified));

    // SshOpenEverywhere reports it there.
    private static bool IsMeantForOne(FirewallModel firewall, IReadOnlyList<Port> ports) =>
        firewall.Interfaces.IsOpen || firewall.Interfaces.Any(name => ports.Any(port => !firewall.On(name.Value).Tcp.Lacks(port)));
}
