namespace Hardening.Rules;

/// <summary>The strict check of the way back, on a host with two ways out.</summary>
public sealed class StrictReversePathOnTwoUplinks : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2111", Layer.Firewall, Severity.Warning)
    {
        Title = "Strict reverse path check drops traffic on the second uplink",
        Why = "Replies leave through one uplink only. The strict check drops packets that arrive on the other one, because their replies would not leave there: the second uplink does not work, or only for its own network.",
        Fix = "Call ReversePath(ReversePathCheck.Loose).",
        Threat = Threats.Outage,
        References = [new("RFC 3704", "https://www.rfc-editor.org/rfc/rfc3704"), Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var check = host.Firewall.ReversePath;
        if (!host.Kind.Is(HostKind.Server) || !check.Is(ReversePathCheck.Strict) || !host.Firewall.Filters()) yield break;
        var lines = host.Network.Described().Select(static described => (described.Name, Origin: WayOut(described.Nic))).Where(static line => line.Origin is not null).ToArray();
        if (lines.Length < 2) yield break;
        yield return lines.Aggregate(
                At(check, $"{host.Name} has default routes on {Words.And([.. lines.Select(static line => line.Name.ToString())])}, and strict reverse path filtering drops packets on the one its replies do not use."),
                static (finding, line) => finding.With(line.Origin!))
            .Fix(new Edit.Replace(check.Origins[0], "check", "ReversePathCheck.Loose"));
    }

    private static Origin? WayOut(NetworkInterfaceModel nic) =>
        nic.Dhcp.Is(true) ? nic.Dhcp.Origins[0] : nic.Gateway.TryGet(out _) ? nic.Gateway.Origins[0] : null;
}
