namespace Hardening.Rules;

/// <summary>A kernel whose series is maintained for weeks only, on a host that nothing updates.</summary>
public sealed class KernelSeriesShortLived : HostRule
{
    private static readonly OptionTest Manual = OptionTest.Read("system.autoUpgrade.enable = false");
    private static readonly string[] Short = ["_latest", "_zen", "_xanmod_latest", "_xanmod_stable", "_xanmod", "_lqx", "_testing", "_cachyos", "_mainline"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8417", Layer.Kernel, Severity.Info)
    {
        Title = "Kernel series is maintained for months only and nothing updates it",
        Why = "A series that is not long-term gets fixes until about a month after the next one appears. Without regular updates the host runs a kernel that gets no fixes, and a custom one gets them later than nixpkgs's own.",
        Fix = "Call Kernel.Package(KernelPackages.LongTerm), or describe updates: Updates.Automatic(...).",
        Threat = Threats.KernelExploitation,
        References = [new("kernel.org, releases", "https://www.kernel.org/category/releases.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var package = host.Kernel.Package;
        if (package.TryGet(out var name) && Short.Any(ending => name.ToString().EndsWith(ending, StringComparison.Ordinal)) && host.Updates.Flake.IsUnset && host.Updates.Nh.IsUnset && Manual.Of(host.InForce(Manual)) == true)
            yield return At(package, $"pkgs.{name} of {host.Name} is maintained for about three months, and nothing described updates it.");
    }
}
