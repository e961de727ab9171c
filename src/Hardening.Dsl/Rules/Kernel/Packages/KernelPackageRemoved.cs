using System.Globalization;

namespace Hardening.Rules;

/// <summary>A set of kernel packages that the release of NixOS no longer has.</summary>
public sealed class KernelPackageRemoved : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1160", Layer.Kernel, Severity.Error)
    {
        Title = "The kernel package is not in this NixOS release",
        Why = "nixpkgs keeps the name of a removed kernel only to stop the evaluation with a message. No generation can be built.",
        Fix = "Call Package(KernelPackages.LongTerm) or leave Package(...) out; for a removed variant, add the flake that maintains it.",
        Threat = Threats.Outage,
        References =
        [
            new("nixpkgs, linux-kernels.nix", "https://github.com/NixOS/nixpkgs/blob/master/pkgs/top-level/linux-kernels.nix"),
            new("nixpkgs, linux_hardened: remove", "https://github.com/NixOS/nixpkgs/pull/502342"),
        ],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var package = host.Kernel.Package;
        if (package.TryGet(out var kernel) && kernel.Variant is { } variant && Reason(variant, host.Release) is { } reason)
            yield return At(package, $"pkgs.{kernel} is not in NixOS {Text(host.Release)}: {reason}.").Fix(new Edit.Replace(package.Origins[0], "package", "KernelPackages.LongTerm"));
    }

    // Removals in nixpkgs: libre 2025-10-01 (#447671), lqx 2026-03-12 (#499218), hardened 2026-03-22 (#502342). Release 25.11 has hardened
    // for its long-term and its newest kernel only (#432561). A series that reached its end of life after a release is left alone here.
    private static string? Reason(string variant, NixosRelease release) => variant switch
    {
        "_libre" or "_latest-libre" or "_latest_libre" => "the libre kernels were removed in October 2025",
        "_lqx" when release >= NixosRelease.V26_05 => "the Liquorix kernel was removed in March 2026",
        _ when variant.EndsWith("hardened", StringComparison.Ordinal) && release >= NixosRelease.V26_05 => "the hardened kernels were removed in March 2026",
        _ when SeriesOf(variant) is { } series && Ended(release).Contains(series) => $"Linux {series} had reached its end of life before",
        _ => null,
    };

    private static string? SeriesOf(string variant) => variant.Split('_') is ["", var major, var minor] && IsNumber(major) && IsNumber(minor) ? $"{major}.{minor}" : null;

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string[] Ended(NixosRelease release) => release >= NixosRelease.V26_05
        ? ["4.14", "4.19", "5.4", "6.7", "6.8", "6.9", "6.10", "6.11", "6.13", "6.14", "6.15", "6.16", "6.17"]
        : ["4.14", "4.19", "5.4", "6.7", "6.8", "6.9", "6.10", "6.11", "6.13", "6.14", "6.15"];

    private static string Text(NixosRelease release) => release.ToString().TrimStart('V').Replace('_', '.');
}
