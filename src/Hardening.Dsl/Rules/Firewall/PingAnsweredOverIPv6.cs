namespace Hardening.Rules;

/// <summary>Pings are refused over IPv4 and answered over IPv6.</summary>
public sealed class PingAnsweredOverIPv6 : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD2110", Layer.Firewall, Severity.Info)
    {
        Title = "Ping is refused over IPv4 only",
        Why = "The firewall's switch and the older sysctl apply to IPv4. Over IPv6 the host still answers.",
        Fix = "Also call Kernel.Sysctl(\"net.ipv6.icmp.echo_ignore_all\", 1), or DisableIPv6() if it is not needed.",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("services/networking/firewall.nix"), Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (Refusal(host) is { } refusal && host.SpeaksIPv6() && host.Kernel.Sysctl(Pings.IgnoreIPv6) is var ignored && (ignored.IsUnset || ignored.Is(static value => !Pings.IsOn(value))))
            yield return At(refusal, $"{host.Name} refuses ping over IPv4 and answers it over IPv6.").With(ignored)
                .Fix(Ignore(ignored));
    }

    // A call that says the opposite may stand behind whatever is added.
    private static Edit Ignore<T>(Setting<T> ignored) where T : notnull => ignored.Origins is [{ Method: nameof(Kernel.Sysctl) } call, ..]
        ? new Edit.Replace(call, "value", "1")
        : new Edit.Describe($"Kernel.Sysctl(\"{Pings.IgnoreIPv6}\", 1)");

    private static Origin? Refusal(HostModel host) =>
        host.Firewall.Ping.Is(false) && host.Firewall.Filters() ? host.Firewall.Ping.Origins[0]
        : host.Kernel.Sysctl(Pings.IgnoreIPv4) is var ignored && ignored.Is(Pings.IsOn) ? ignored.Origins[0]
        : null;
}
