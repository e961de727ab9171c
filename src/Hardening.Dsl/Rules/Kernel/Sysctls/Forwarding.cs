namespace Hardening.Rules;

/// <summary>The sysctls that switch the forwarding of IPv4 packets.</summary>
internal static class Forwarding
{
    /// <summary>The older name; it switches the same thing as <see cref="All"/> and is written after it.</summary>
    public static SysctlKey Ip { get; } = SysctlKey.Unlisted("net.ipv4.ip_forward");

    public static SysctlKey All { get; } = SysctlKey.Unlisted("net.ipv4.conf.all.forwarding");

    public static SysctlKey Default { get; } = SysctlKey.Unlisted("net.ipv4.conf.default.forwarding");

    /// <summary>The call that translates addresses for others, or null.</summary>
    public static Origin? Nat(NetworkModel network) =>
        network.NatExternal.TryGet(out _) ? network.NatExternal.Origins[0]
        : network.NatInternal.Where(static item => item.IsCertain).Select(static item => item.Origin).FirstOrDefault();
}
