namespace Hardening.Rules;

/// <summary>The firewall answers pings, and the kernel does not.</summary>
public sealed class PingAllowedAndIgnored : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2109", Layer.Firewall, Severity.Info)
    {
        Title = "The firewall lets pings in, and the kernel ignores them",
        Why = "The host does not answer. Whoever watches it with pings takes it for dead, and looks for the fault in the firewall.",
        Fix = "Leave out AllowPing(), or IgnorePings().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (ping, ignored) = (host.Firewall.Ping, host.Kernel.Sysctl(Pings.IgnoreIPv4));
        if (ping.Is(true) && host.Firewall.Filters() && ignored.Is(Pings.IsOn))
            yield return At(ping, $"The firewall lets pings in, but {host.Name} does not answer them ({Pings.IgnoreIPv4} = {ignored}).").With(ignored)
                .Fix(new Edit.Remove(ping.Origins[0]));
    }
}
