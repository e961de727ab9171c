namespace Hardening.Model;

/// <summary>Whether the firewall lets clients reach the SSH server.</summary>
internal static class SshReach
{
    // Names that udev and the kernel give to network cards; others are of tunnels and bridges, which are there without being described.
    private static readonly string[] Cards = ["en", "eth", "wl", "ww"];

    public static Answer Of(HostModel host)
    {
        var (ssh, firewall) = (host.Ssh, host.Firewall);
        if (!ssh.Enabled.Is(true)) return ssh.Enabled.IsUnknown ? Answer.Unknown : Answer.No;
        if (firewall.Enabled.Is(false)) return Answer.Yes;
        if (firewall.Enabled.IsUnknown || ssh.OpenFirewall.IsUnknown || ssh.Ports.IsUnknown) return Answer.Unknown;
        if (ssh.OpenFirewall.IsUnset || ssh.OpenFirewall.Is(true)) return Answer.Yes;
        Port[] ports = ssh.Ports.TryGet(out var listens) ? [.. listens] : [Port.From(22)];
        var best = ports.Select(port => Opened(firewall.Everywhere, port)).Max();
        foreach (var item in firewall.Interfaces)
        {
            var opened = ports.Select(port => Opened(firewall.On(item.Value), port)).Max();
            if (opened != Answer.No && IsMissing(host, item.Value)) continue;
            if (opened > best) best = item.IsCertain && host.Network.Interfaces.Has(item.Value) ? opened : Answer.Unknown;
        }
        return best == Answer.No && (firewall.Interfaces.IsOpen || !firewall.Trusted.IsEmpty) ? Answer.Unknown : best;
    }

    /// <summary>Whether an interface is named as a card is, and the description names the cards and not this one.</summary>
    public static bool IsMissing(HostModel host, InterfaceName name) =>
        !host.Network.Interfaces.IsEmpty && host.Network.Interfaces.Lacks(name) && Cards.Any(card => name.ToString().StartsWith(card, StringComparison.Ordinal))
        && host.Nixos.UnknownPrefixes.Count == 0 && !host.Nixos.IsEverythingUnknown
        && host.Nixos.Definitions.All(static definition => !definition.Path.Text.StartsWith("networking.", StringComparison.Ordinal) && !definition.Path.Text.StartsWith("systemd.network.", StringComparison.Ordinal));

    private static Answer Opened(OpenPortsModel open, Port port) =>
        open.Tcp.Has(port) || open.TcpRanges.Certain.Any(range => range.Contains(port)) ? Answer.Yes
        : open.Tcp.Lacks(port) && !open.TcpRanges.IsOpen && !open.TcpRanges.Any(range => range.Value.Contains(port)) ? Answer.No : Answer.Unknown;
}
