namespace Hardening.Rules;

/// <summary>A port that is opened on one interface and on all.</summary>
public sealed class PortAlreadyOpenEverywhere : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2106", Layer.Firewall, Severity.Info)
    {
        Title = "Port is opened on one interface and on all interfaces",
        Why = "The rule for the single interface has no effect and suggests that the port is closed elsewhere.",
        Fix = "Keep one of the two: On(...) for one network, AllowTcp(...) or AllowUdp(...) for all.",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Firewall.Filters()) return [];
        var all = host.Firewall.Everywhere;
        return host.Firewall.Interfaces.Certain.SelectMany(name =>
            Twice("TCP", name, host.Firewall.On(name).Tcp, all.Tcp).Concat(Twice("UDP", name, host.Firewall.On(name).Udp, all.Udp)));
    }

    private IEnumerable<Finding> Twice(string protocol, InterfaceName name, SettingSet<Port> one, SettingSet<Port> all)
    {
        foreach (var port in one.Where(static item => item.IsCertain))
        {
            if (all.OriginOf(port.Value) is { } everywhere)
                yield return At(port.Origin, $"{protocol} port {port.Value} is opened on {name}, but it is already open on every interface.").With(everywhere)
                    .Fix(new Edit.RemoveValue(port.Origin, port.Value.ToString()));
        }
    }
}
