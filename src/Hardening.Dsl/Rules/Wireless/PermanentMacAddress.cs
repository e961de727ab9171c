namespace Hardening.Rules;

/// <summary>A laptop that every network recognizes.</summary>
public sealed class PermanentMacAddress : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7301", Layer.Wireless, Severity.Info)
    {
        Title = "Laptop shows its hardware address to every wireless network",
        Why = "Operators of several networks can track where the machine was and when. iwd uses the permanent MAC address by default.",
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
            yield return At(wireless.Enabled, $"{host.Name} uses its permanent MAC address on every network.").Fix(new Edit.Append(wireless.Enabled.Origins[0], "MacAddress(MacPolicy.PerNetwork)"));
        else if (wireless.MacPolicy.Is(MacPolicy.Permanent))
            yield return At(wireless.MacPolicy, $"{host.Name} uses its permanent MAC address on every network.");
    }
}
