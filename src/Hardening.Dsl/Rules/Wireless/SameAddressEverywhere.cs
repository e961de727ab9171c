namespace Hardening.Rules;

/// <summary>A laptop that every network recognizes.</summary>
public sealed class SameAddressEverywhere : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7301", Layer.Wireless, Severity.Info)
    {
        Title = "A laptop shows its own hardware address to every wireless network",
        Why = "Whoever runs or watches several networks sees where the machine, and so its owner, was and when. iwd shows the permanent address unless it is told otherwise.",
        Fix = "Call Wireless.MacAddress(MacPolicy.PerNetwork).",
        Threat = Threats.NetworkAttack,
        References = [Reference.Man("iwd.config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var wireless = host.Wireless;
        if (!host.Kind.Is(HostKind.Laptop) || !wireless.Enabled.Is(true)) yield break;
        if (wireless.MacPolicy.IsUnset)
            yield return At(wireless.Enabled, $"{host.Name} shows its permanent hardware address to every network.").Fix(new Edit.Append(wireless.Enabled.Origins[0], "MacAddress(MacPolicy.PerNetwork)"));
        else if (wireless.MacPolicy.Is(MacPolicy.Permanent))
            yield return At(wireless.MacPolicy, $"{host.Name} shows its permanent hardware address to every network.");
    }
}
