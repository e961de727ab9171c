namespace Hardening.Rules;

/// <summary>Strict checks of source addresses are asked for, and nothing makes them strict.</summary>
public sealed class SourceCheckStaysLoose : HostRule
{
    private static readonly SysctlKey All = SysctlKey.Unlisted("net.ipv4.conf.all.rp_filter");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1309", Layer.Network, Severity.Warning)
    {
        Title = "The strict check of source addresses stays loose",
        Why = "NixOS installs systemd's sysctl file, which sets the check of every interface to loose (2), and the kernel takes the larger of that and conf.all. Only the firewall's own check could still be strict, and here it is not: packets with forged senders come in.",
        Fix = "Call Firewall.ReversePath(ReversePathCheck.Strict), which covers IPv6 too, or set the key of the interface itself.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Kernel("networking/ip-sysctl"), Reference.NixosModule("services/networking/firewall.nix"), Reference.Man("sysctl.d(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (all, sysctls) = (host.Kernel.Sysctl(All), host.Kernel.Sysctls);
        if (!all.IsNumber(1) || sysctls.IsOpen || sysctls.Any(static item => IsOfInterface(item.Value))) yield break;
        var (check, enabled) = (host.Firewall.ReversePath, host.Firewall.Enabled);
        if (enabled.Is(false))
            yield return At(all, $"{All} = 1 leaves the interfaces at the loose check, and the firewall, which would check too, is off.").With(enabled);
        else if (!enabled.IsUnknown && (check.Is(static c => c != ReversePathCheck.Strict) || (check.IsUnset && host.Release >= NixosRelease.V26_11)))
            yield return At(all, $"{All} = 1 leaves the interfaces at the loose check, and the firewall does not check strictly either ({(check.IsUnset ? "loose is the default of this release" : $"ReversePathCheck.{check}")}).").With(check);
    }

    private static bool IsOfInterface(SysctlKey key) =>
        key.Name.StartsWith("net.ipv4.conf.", StringComparison.Ordinal) && key.Name.EndsWith(".rp_filter", StringComparison.Ordinal)
        && !key.Name.Contains(".all.") && !key.Name.Contains(".default.");
}
