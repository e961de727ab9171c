namespace Hardening.Rules;

/// <summary>Strict checks of source addresses are asked for, and nothing makes them strict.</summary>
public sealed class SourceCheckStaysLoose : HostRule
{
    private static readonly SysctlKey All = SysctlKey.Unlisted("net.ipv4.conf.all.rp_filter");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1309", Layer.Network, Severity.Warning)
    {
        Title = "Strict reverse path check stays loose",
        Why = "systemd's sysctl file sets every interface to loose (2), and the kernel takes the larger of that and conf.all. The firewall's own check is not strict either: packets with forged source addresses are accepted.",
        Fix = "Call Firewall.ReversePath(ReversePathCheck.Strict), which covers IPv6 too, or set the key of the interface.",
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
            yield return At(all, $"{All} = 1 leaves the interfaces at loose, and the firewall, which would also check, is off.").With(enabled);
        else if (!enabled.IsUnknown && (check.Is(static c => c != ReversePathCheck.Strict) || (check.IsUnset && host.Release >= NixosRelease.V26_11)))
            yield return At(all, $"{All} = 1 leaves the interfaces at loose, and the firewall's check is not strict either ({(check.IsUnset ? "loose is the default of this release" : $"ReversePathCheck.{check}")}).").With(check);
    }

    private static bool IsOfInterface(SysctlKey key) =>
        key.Name.StartsWith("net.ipv4.conf.", StringComparison.Ordinal) && key.Name.EndsWith(".rp_filter", StringComparison.Ordinal)
        && !key.Name.Contains(".all.") && !key.Name.Contains(".default.");
}
