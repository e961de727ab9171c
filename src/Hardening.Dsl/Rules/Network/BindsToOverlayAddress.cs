namespace Hardening.Rules;

/// <summary>A service binds to an address that another daemon brings later.</summary>
public sealed class BindsToOverlayAddress : HostRule
{
    private static readonly string[] Names = ["address", "addr", "host", "listenaddress", "listen-address", "listen_address", "bind", "bindaddress", "bind-address", "bind_address", "bind_ip", "ip", "http_addr", "http-addr", "listenaddresses"];
    private static readonly OptionTest NonLocal = OptionTest.Read("boot.kernel.sysctl.\"net.ipv4.ip_nonlocal_bind\" = 1 \"1\" true");
    private static readonly OptionTest Tailscale = OptionTest.Read("services.tailscale.enable = true");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8412", Layer.Network, Severity.Info)
    {
        Title = "A service binds to an address that is not there when it starts",
        Why = "Tailscale assigns the address after it has connected. A service that starts before that cannot bind and fails, until it is restarted.",
        Fix = "Order it after tailscaled-autoconnect.service with Restart=on-failure, set net.ipv4.ip_nonlocal_bind to 1, or bind to every address and let the firewall decide.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/tailscale.nix"), Reference.Man("ip(7)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (NonLocal.Of(host.InForce(NonLocal)) == true || !host.Holds(Tailscale)) yield break;
        SaidOption[] found = [.. host.SaidBelow("services").Where(static option => option.Path.Count > 2 && option.Path[1] != "tailscale" && IsAddress(option)).Where(option => !WaitsForIt(host, option.Path))];
        if (found.Length == 0) yield break;
        var more = found.Length > 1 ? $" The same applies to {found.Length - 1} more." : "";
        yield return At(found[0].Origins[0], $"{NixosPath.Of(found[0].Path)} is an address of the tailnet, which {host.Name} does not have before tailscaled has connected.{more}")
            .With(found.SelectMany(static option => option.Origins)).With(host.InForce(Tailscale).Origins);
    }

    private static bool IsAddress(SaidOption option) =>
        Names.Contains(option.Path[option.Path.Count - 1].ToLowerInvariant()) && option.Value.Texts().Any(static text => Overlays.IsAddress(text.Split(':')[0]));

    private static bool WaitsForIt(HostModel host, IReadOnlyList<string> path) =>
        host.SaidBelow("systemd", "services").Any(option => option.Path.Count == 4 && option.Path[3] is "after" or "requires" or "bindsTo" or "wants"
            && option.Path[2].IndexOf(path[1], StringComparison.Ordinal) >= 0 && option.Value.Texts().Any(static unit => unit.IndexOf("tailscale", StringComparison.Ordinal) >= 0));
}
