namespace Hardening.Rules;

/// <summary>The firewall answers pings, and the kernel does not.</summary>
public sealed class PingAllowedAndIgnored : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2109", Layer.Firewall, Severity.Info)
    {
        Title = "Firewall allows ping, but the kernel ignores it",
        Why = "The host does not answer echo requests. Monitoring by ping reports it as down.",
        Fix = "Leave out AllowPing() or IgnorePings().",
        Threat = Threats.Outage,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (ping, ignored) = (host.Firewall.Ping, host.Kernel.Sysctl(Pings.IgnoreIPv4));
        if (ping.Is(true) && host.Firewall.Filters() && ignored.Is(Pings.IsOn))
            yield return At(ping, $"The firewall allows ping, but {host.Name} does not answer ({Pings.IgnoreIPv4} = {ignored}).").With(ignored)
                .Fix(new Edit.Remove(ping.Origins[0]));
    }
}
