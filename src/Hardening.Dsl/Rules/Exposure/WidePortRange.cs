namespace Hardening.Rules;

/// <summary>Hundreds of ports that are open at once.</summary>
public sealed class WidePortRange : HostRule
{
    // A range for passive FTP, RTP or a game has some hundred ports.
    private const int Wide = 1000;

    // mosh and WebRTC ask for a thousand UDP ports and more.
    private const int WideUdp = 20000;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8305", Layer.Firewall, Severity.Warning)
    {
        Title = "Wide range of ports is open on every interface",
        Why = "Every program that listens on one of these ports can be reached, including those that are started later or by an attacker. The firewall protects none of them.",
        Fix = "Open the few ports that are needed, or the range on one interface only (Firewall.On).",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Firewall.Filters()) yield break;
        var open = host.Firewall.Everywhere;
        var services = host.Running.Known.SelectMany(static service => service.Listens).Where(static port => port.First != port.Last).ToArray();
        foreach (var (range, protocol, limit) in open.TcpRanges.Select(static range => (range, "TCP", Wide)).Concat(open.UdpRanges.Select(static range => (range, "UDP", WideUdp))))
        {
            // All ports at once is a firewall that is off, and has a rule of its own.
            if (!range.IsCertain || range.Value.Count < limit || range.Value is { First.Number: <= 1024, Last.Number: 65535 }) continue;
            // What the module of a service opens is that service's.
            if (services.Any(port => port.First == range.Value.First.Number && port.Last == range.Value.Last.Number)) continue;
            yield return At(range.Origin, $"The {protocol} ports {range.Value} are open on every interface of {host.Name}.");
        }
    }
}
