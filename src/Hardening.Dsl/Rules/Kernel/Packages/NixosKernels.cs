
namespace Hardening.Rules;

/// <summary>What is known about the kernel a host boots before it is built.</summary>
internal static class NixosKernels
{
    private static readonly (KernelSeries Series, Version Version)[] Observed =
        [(KernelSeries.Linux61, new(6, 1)), (KernelSeries.Linux612, new(6, 12)), (KernelSeries.Linux72, new(7, 2))];

    /// <summary>The configuration that nearly all kernels of nixpkgs are built from.</summary>
    public static Reference CommonConfiguration { get; } = new("nixpkgs, kernel/common-config.nix",
        "https://github.com/NixOS/nixpkgs/blob/master/pkgs/os-specific/linux/kernel/common-config.nix");

    /// <summary>True when the kernel is for certain one that nixpkgs builds from its common configuration.</summary>
    public static bool IsStock(HostModel host) => IsMainline(host) || host.Kernel.Package.Is(package =>
        package.Variant is "_zen" or "_lqx" || package.Variant?.StartsWith("_xanmod", StringComparison.Ordinal) == true);

    /// <summary>True when the kernel is for certain Linux as it is released, without patches of a distribution.</summary>
    public static bool IsMainline(HostModel host) => host.Kernel.Package.Match(
        unset: static () => true, known: static package => package.Variant is "" or "_latest" || SeriesOf(package) is not null, unknown: static () => false);

    /// <summary>The kernel as the user wrote it or NixOS would.</summary>
    public static string NameOf(HostModel host) => host.Kernel.Package.TryGet(out var package) ? $"pkgs.{package}" : "the release's own";

    /// <summary>True when the build asks for <paramref name="symbol"/> neither by name nor, as far as is known, in any other way.</summary>
    public static bool IsBuiltWithout(HostModel host, KernelConfigSymbol symbol) =>
        host.Kernel.ConfigurationOf(symbol) is var asked && (asked.Is(KernelConfigValue.No) || (asked.IsUnset && IsStock(host)));

    /// <summary>True when something that the observed series have is for certain not in the host's kernel.</summary>
    /// <param name="host">The host.</param>
    /// <param name="series">The observed series that have it.</param>
    /// <param name="removedIn">The release that no longer had it, where known.</param>
    public static bool Lacks(HostModel host, KernelSeries series, string? removedIn = null)
    {
        var (least, most) = Bounds(host);
        if (least is null) return false;
        if (Version.TryParse(removedIn, out var removed) && least >= removed) return true;
        var before = Observed.Where(kernel => kernel.Version <= least).Select(kernel => kernel.Version).LastOrDefault();
        var after = Observed.Where(kernel => kernel.Version >= most).Select(kernel => kernel.Version).FirstOrDefault() ?? Observed[^1].Version;
        return before is not null && before <= after
            && Observed.All(kernel => kernel.Version < before || kernel.Version > after || (series & kernel.Series) == 0)
            && (most is null || most <= after);
    }

    /// <summary>The host's kernel in words, for example <c>Linux 6.12</c>.</summary>
    public static string VersionOf(HostModel host) => Bounds(host) switch
    {
        ({ } least, { } most) when least == most => $"Linux {least}",
        ({ } least, _) => $"Linux {least} or later",
        _ => "this kernel",
    };

    private static (Version? Least, Version? Most) Bounds(HostModel host)
    {
        var ofRelease = host.Release switch
        {
            NixosRelease.V25_11 => new Version(6, 12),
            NixosRelease.V26_05 => new Version(6, 18),
            _ => null,
        };
        return host.Kernel.Package.Match<(Version?, Version?)>(
            unset: () => (ofRelease, ofRelease),
            known: package => package.Variant switch
            {
                "" => (ofRelease, ofRelease),
                "_latest" => (ofRelease, null),
                _ => (SeriesOf(package), SeriesOf(package)),
            },
            unknown: static () => (null, null));
    }

    // linuxPackages_6_12 is Linux 6.12; linuxPackages_6_12_hardened is somebody's patched one.
    private static Version? SeriesOf(KernelPackage package) =>
        package.Variant?.Split('_') is ["", var major, var minor] && Version.TryParse($"{major}.{minor}", out var version) ? version : null;
}
