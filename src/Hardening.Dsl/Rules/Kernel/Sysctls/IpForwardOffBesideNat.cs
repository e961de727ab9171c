namespace Hardening.Rules;

/// <summary>NAT for others on a host that drops their packets.</summary>
public sealed class IpForwardOffBesideNat : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1302", Layer.Network, Severity.Error)
    {
        Title = "NAT cannot work: ip_forward disables forwarding",
        Why = "NixOS enables forwarding for NAT under another name of the same switch. net.ipv4.ip_forward is written after it, so 0 wins: nothing behind the host reaches the outside.",
        Fix = "Leave out the sysctl net.ipv4.ip_forward.",
        Threat = Threats.Outage,
        References = [Reference.NixosModule("services/networking/nat.nix"), Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var forward = host.Kernel.Sysctl(Forwarding.Ip);
        if (forward.IsNumber(0) && Forwarding.Nat(host.Network) is { } nat)
            yield return At(forward, $"{Forwarding.Ip} = 0 disables NAT: it is written last, so the host forwards no packet.").With(nat).FixByRemoving(forward);
    }
}
