namespace Hardening.Rules;

/// <summary>Two names of one switch, set to two values.</summary>
public sealed class ForwardingConflict : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1303", Layer.Network, Severity.Warning)
    {
        Title = "Forwarding is on under one name and off under another",
        Why = "net.ipv4.ip_forward and net.ipv4.conf.all.forwarding are the same switch. Sysctls are written in alphabetical order, so ip_forward wins, and each change resets other interface settings.",
        Fix = "Keep net.ipv4.conf.all.forwarding and leave out net.ipv4.ip_forward.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (ip, all) = (host.Kernel.Sysctl(Forwarding.Ip), host.Kernel.Sysctl(Forwarding.All));
        // Beside NAT the rules about NAT say what happens.
        if (ip.TryGet(out var last) && all.TryGet(out var first) && !last.Equals(first) && !host.Network.HasNat)
            yield return At(ip, $"{Forwarding.Ip} = {last} replaces {Forwarding.All} = {first}: both are the same switch, and this one is written last.").With(all).FixByRemoving(ip);
    }
}
