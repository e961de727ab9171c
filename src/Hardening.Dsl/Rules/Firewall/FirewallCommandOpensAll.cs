namespace Hardening.Rules;

/// <summary>A firewall command accepts everything.</summary>
public sealed class FirewallCommandOpensAll : HostRule
{
    private static readonly OptionTest Commands = OptionTest.Read("networking.firewall.extraCommands is-set");
    private static readonly OptionTest Filters = OptionTest.Read("networking.firewall.enable = true");
    private static readonly string[] Chains = ["INPUT", "nixos-fw"];
    private static readonly string[] Verdicts = ["ACCEPT", "nixos-fw-accept", "RETURN"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8406", Layer.Firewall, Severity.Warning)
    {
        Title = "Firewall command accepts every packet",
        Why = "A rule without an interface, address, protocol or state matches every packet. What the firewall closes is open from there on.",
        Fix = "Add what is meant: -i with an interface, -s with a network, or -p and --dport.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall-iptables.nix"), Reference.Man("iptables(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var commands = host.InForce(Commands);
        if (commands is not { IsKnown: true, Value: NixosValue.Text { Value: var text } }) yield break;
        if (text.Split('\n').FirstOrDefault(AcceptsAll) is { } line && host.Holds(Filters))
            yield return At(commands.Origins[0], $"\"{line.Trim()}\" accepts every packet on {host.Name}.").With(commands.Origins);
    }

    // iptables -I INPUT 1 -m comment --comment x -j ACCEPT
    private static bool AcceptsAll(string line)
    {
        var words = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 5 || words[0] is not ("iptables" or "ip6tables" or "ip46tables") || words[1] is not ("-A" or "-I") || !Chains.Contains(words[2])) return false;
        var at = words[1] == "-I" && int.TryParse(words[3], out _) ? 4 : 3;
        if (at + 4 < words.Length && words[at] == "-m" && words[at + 1] == "comment") at = Array.IndexOf(words, "-j");
        return at > 0 && at + 2 == words.Length && words[at] == "-j" && Verdicts.Contains(words[at + 1]) && (words[2] != "nixos-fw" || words[at + 1] != "RETURN");
    }
}
