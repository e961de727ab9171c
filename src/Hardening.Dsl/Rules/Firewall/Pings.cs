namespace Hardening.Rules;

/// <summary>The kernel's own switches for pings.</summary>
internal static class Pings
{
    public static SysctlKey IgnoreIPv4 { get; } = SysctlKey.Unlisted("net.ipv4.icmp_echo_ignore_all");

    public static SysctlKey IgnoreIPv6 { get; } = SysctlKey.Unlisted("net.ipv6.icmp.echo_ignore_all");

    public static bool IsOn(SysctlValue value) => value.Numbers is [not 0];
}
