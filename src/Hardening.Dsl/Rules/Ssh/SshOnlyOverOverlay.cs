namespace Hardening.Rules;

/// <summary>The only way in is through a network that the host itself must bring up.</summary>
public sealed class SshOnlyOverOverlay : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8410", Layer.Ssh, Severity.Info)
    {
        Title = "SSH is reachable through an overlay network only",
        Why = "Where the overlay's daemon fails, its key expires or its coordination server is away, no one can log in over the network to repair it.",
        Fix = "Open SSH on the management interface or for one network as well, Firewall.On(\"enp1s0\", nic => nic.AllowTcp(22)), or make sure there is a console.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix"), Reference.NixosModule("services/networking/tailscale.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (ssh, firewall) = (host.Ssh, host.Firewall);
        if (!host.Kind.Is(HostKind.Server) || !ssh.Enabled.Is(true) || !ssh.OpenFirewall.Is(false) || firewall.Enabled.Is(false) || firewall.Enabled.IsUnknown || ssh.Ports.IsUnknown) yield break;
        if (firewall.Interfaces.IsOpen || firewall.Trusted.IsOpen || firewall.Everywhere.Tcp.IsOpen || firewall.Everywhere.TcpRanges.IsOpen) yield break;
        Port[] ports = ssh.Ports.TryGet(out var listens) ? [.. listens] : [Port.From(22)];
        if (ports.Any(port => Opens(firewall.Everywhere, port)) || firewall.Trusted.Any(static pattern => !Overlays.IsInterface(pattern.Value.ForNftables))) yield break;
        var ways = firewall.Interfaces.Where(item => ports.Any(port => Opens(firewall.On(item.Value), port))).Select(static item => (Name: item.Value.ToString(), item.Origin, item.IsCertain))
            .Concat(firewall.Trusted.Select(static item => (Name: item.Value.ForNftables, item.Origin, item.IsCertain))).ToArray();
        if (ways.Length == 0 || !ways.All(static way => way.IsCertain && Overlays.IsInterface(way.Name)) || firewall.Interfaces.Any(item => firewall.On(item.Value).Tcp.IsOpen)) yield break;
        yield return At(ways[0].Origin, $"SSH of {host.Name} is reachable on {Words.And([.. ways.Select(static way => way.Name).Distinct()])} only: while that network is down, no one can log in.")
            .With(ways.Select(static way => way.Origin)).With(ssh.OpenFirewall).With(ssh.Enabled);
    }

    private static bool Opens(OpenPortsModel open, Port port) => open.Tcp.Has(port) || open.TcpRanges.Any(range => range.Value.Contains(port));
}
