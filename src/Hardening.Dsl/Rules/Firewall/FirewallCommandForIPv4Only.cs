using System.Text.RegularExpressions;

namespace Hardening.Rules;

/// <summary>A firewall command closes something over IPv4 only.</summary>
public sealed class FirewallCommandForIPv4Only : HostRule
{
    private static readonly OptionTest Commands = OptionTest.Read("networking.firewall.extraCommands is-set");
    private static readonly OptionTest Filters = OptionTest.Read("networking.firewall.enable = true");
    private static readonly OptionTest Iptables = OptionTest.Read("networking.nftables.enable = false");
    private static readonly OptionTest IPv6 = OptionTest.Read("networking.enableIPv6 = true");
    private static readonly Regex Refusal = new(@"^\s*iptables\b.*\s-j\s+(DROP|REJECT|nixos-fw-refuse|nixos-fw-log-refuse)\b", RegexOptions.Multiline);
    private static readonly Regex Address = new(@"\d+\.\d+\.\d+\.\d+");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8405", Layer.Firewall, Severity.Warning)
    {
        Title = "Firewall command refuses traffic over IPv4 only",
        Why = "iptables sees no IPv6 packet. What the command refuses passes over IPv6.",
        Fix = "Write ip46tables, which NixOS provides in these commands, in place of iptables.",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall-iptables.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var commands = host.InForce(Commands);
        if (commands is not { IsKnown: true, Value: NixosValue.Text { Value: var text } } || text.IndexOf("ip6tables", StringComparison.Ordinal) >= 0) yield break;
        // A refused address is one of IPv4 and has no twin.
        if (!Refusal.Matches(text).Cast<Match>().Any(static match => !Address.IsMatch(match.Value))) yield break;
        if (host.Holds(Filters) && host.Holds(Iptables) && host.Holds(IPv6))
            yield return At(commands.Origins[0], $"A command of {host.Name} refuses packets with iptables, and nothing refuses the same over IPv6.").With(commands.Origins);
    }
}
