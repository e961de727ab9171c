using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>The <c>flake.nix</c> of a fleet: what it is built from, and what it offers.</summary>
internal static class FlakeFile
{
    public static NixExpression Of(FleetModel fleet, IReadOnlyList<(HostModel Host, IReadOnlyList<string> Facets)> hosts) =>
        NixSyntax.Attrs(
            NixSyntax.SetKey("description", $"Hardened NixOS hosts of {fleet.Name}"),
            NixSyntax.Set("inputs.nixpkgs.url", Nixpkgs(fleet.Release)),
            NixSyntax.SetKey("outputs", NixSyntax.Fn(NixSyntax.OpenPattern("self", "nixpkgs"), Outputs(hosts))));

    private static NixExpression Nixpkgs(NixosRelease release) => $"github:NixOS/nixpkgs/nixos-{release.Number()}";

    private static NixAttributeSet Outputs(IReadOnlyList<(HostModel Host, IReadOnlyList<string> Facets)> hosts)
    {
        var platforms = hosts.Select(h => h.Host.Platform()).Distinct().Order(StringComparer.Ordinal).ToArray();
        return Set(
        [
            NixSyntax.SetKey("nixosConfigurations", Set(hosts.Select(h => NixSyntax.SetKey(h.Host.Name, Configuration(h.Host))))),
            NixSyntax.SetKey("nixosModules", Set(hosts.SelectMany(h => h.Facets.Select(facet =>
                NixSyntax.SetKey($"{h.Host.Name}-{facet}", new NixPath($"./{HostModules.Folder(h.Host)}/{facet}.nix")))))),
            .. platforms.Select(platform => PerPlatform("checks", platform, Checks(hosts, platform))),
            .. platforms.Select(platform => PerPlatform("formatter", platform, Nixos.Member("nixpkgs", "legacyPackages", platform, "nixfmt-tree"))),
        ]);
    }

    private static NixExpression Configuration(HostModel host) =>
        NixSyntax.Call(Nixos.Member("nixpkgs", "lib", "nixosSystem"), NixSyntax.Attrs(
            NixSyntax.SetKey("modules", NixSyntax.List(new NixPath($"./{HostModules.Folder(host)}")))));

    private static NixAttributeSet Checks(IEnumerable<(HostModel Host, IReadOnlyList<string> Facets)> hosts, string platform) =>
        Set(hosts.Where(h => h.Host.Platform() == platform).Select(h => NixSyntax.SetKey(
            h.Host.Name, Nixos.Member("self", "nixosConfigurations", h.Host.Name, "config", "system", "build", "toplevel"))));

    private static NixAssignment PerPlatform(string output, string platform, NixExpression value) =>
        new(new NixAttributePath([NixKey.Of(output), NixKey.Of(platform)]), value);

    private static NixAttributeSet Set(IEnumerable<NixAssignment> bindings) => new([.. bindings]);
}
