namespace Hardening.Rules;

/// <summary>The strict check of the way back, on a host with two ways out.</summary>
public sealed class StrictOnTwoUplinks : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2111", Layer.Firewall, Severity.Warning)
    {
        Title = "The strict check of the way back drops what comes in on a second line",
        Why = "Answers to the outside leave through one line only. Strict means that what comes in on the other one is dropped, because the answer would not go out there: the second line does not work, or only from its own network.",
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
                At(check, $"{host.Name} reaches the outside through {Words.And([.. lines.Select(static line => line.Name.ToString())])}, and drops what comes in on the one that its answers do not take."),
                static (finding, line) => finding.With(line.Origin!))
            .Fix(new Edit.Replace(check.Origins[0], "check", "ReversePathCheck.Loose"));
    }

    private static Origin? WayOut(NetworkInterfaceModel nic) =>
        nic.Dhcp.Is(true) ? nic.Dhcp.Origins[0] : nic.Gateway.TryGet(out _) ? nic.Gateway.Origins[0] : null;
}
