namespace Hardening.Rules;

/// <summary>What a host filters by rules of its own, where the firewall of NixOS is off.</summary>
internal static class RulesetReading
{
    private static readonly OptionTest Off = OptionTest.Read("networking.firewall.enable = false");
    private static readonly OptionTest On = OptionTest.Read("networking.nftables.enable = true");
    private static readonly OptionTest Text = OptionTest.Read("networking.nftables.ruleset is-set");
    private static readonly OptionTest File = OptionTest.Read("networking.nftables.rulesetFile is-set");
    private static readonly OptionTest Family = OptionTest.Read("networking.nftables.tables.<name>.family is-set");
    private static readonly OptionTest Content = OptionTest.Read("networking.nftables.tables.<name>.content is-set");
    private static readonly OptionTest Table = OptionTest.Read("networking.nftables.tables.<name>.enable = true");

    /// <summary>The ruleset that is loaded in place of NixOS's firewall, with its calls; null if absent or unknown.</summary>
    public static (NftablesRuleset Ruleset, IReadOnlyList<Origin> Origins)? OwnRuleset(this HostModel host)
    {
        if (!host.Holds(Off) || !host.Holds(On)) return null;
        var text = host.InForce(Text);
        if (!text.IsKnown || File.Of(host.InForce(File)) != false) return null;
        var origins = new List<Origin>(text.Origins);
        var tables = new List<(string, string)>();
        var enabled = host.Each(Table).ToDictionary(static table => table.Name, static table => table.Option);
        var families = host.Each(Family).ToDictionary(static table => table.Name, static table => table.Option);
        foreach (var (name, content) in host.Each(Content))
        {
            if (enabled.TryGetValue(name, out var option) && (!option.IsKnown || option.Value is NixosValue.Boolean { Value: false })) return null;
            if (content is not { IsKnown: true, Value: NixosValue.Text { Value: var body } }) return null;
            if (!families.TryGetValue(name, out var family) || family is not { IsKnown: true, Value: NixosValue.Text { Value: var of } }) return null;
            tables.Add((of, body));
            origins.AddRange(content.Origins);
        }
        var ruleset = text.Value is NixosValue.Text { Value: var written } ? written : "";
        return ruleset.Length == 0 && tables.Count == 0 ? null : (NftablesRuleset.Read(ruleset, tables), [.. origins.Distinct()]);
    }

    /// <summary>Whether something else than NixOS's firewall may filter, such as a ruleset of the user's.</summary>
    public static bool MayFilterItself(this HostModel host) =>
        Text.Of(host.InForce(Text)) != false || File.Of(host.InForce(File)) != false || host.Each(Content).Any();

    /// <summary>The calls that switch the firewall off and nftables on.</summary>
    public static IEnumerable<Origin> RulesetSwitches(this HostModel host) => host.InForce(Off).Origins.Concat(host.InForce(On).Origins);
}
