namespace Hardening.Rules;

/// <summary>An SSH server that starts before its address is there.</summary>
public sealed class ListenAddressTooEarly : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3009", Layer.Ssh, Severity.Warning)
    {
        Title = "SSH starts before its listen address is configured",
        Why = "systemd-networkd configures the address when the link is up, and sshd does not wait for it. It fails, is restarted a few times within a second, and then stays off.",
        Fix = "Call Kernel.Sysctl(\"net.ipv4.ip_nonlocal_bind\", 1), which allows binding earlier; or leave out ListenOn(...) and limit SSH in the firewall: KeepPortClosed() and On(...).",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix"), Reference.Kernel("networking/ip-sysctl")],
    };

    internal static SysctlKey Nonlocal { get; } = SysctlKey.Unlisted("net.ipv4.ip_nonlocal_bind");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (listen, networkd, nonlocal) = (host.Ssh.ListenAddresses, host.Network.Networkd, host.Kernel.Sysctl(Nonlocal));
        if (!host.Ssh.Enabled.Is(true) || !networkd.Is(true) || !listen.TryGet(out var addresses) || !(nonlocal.IsUnset || nonlocal.Is(static value => value.Numbers is [0]))) yield break;
        if (addresses.Any(static address => address.IsUnspecified) || addresses.FirstOrDefault(static address => address.V4 is { IsLoopback: false }) is not { } late) yield break;
        yield return At(listen, $"sshd starts before systemd-networkd has configured {late} on {host.Name}, and may stay off after a boot.").With(networkd).With(nonlocal)
            .Fix(new Edit.Describe($"Kernel.Sysctl(\"{Nonlocal}\", 1)"));
    }
}
