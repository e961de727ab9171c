using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>The <c>flake.nix</c> of a fleet: what it is built from, and what it offers.</summary>
internal static class FlakeFile
{
    public static NixExpression Of(FleetModel fleet, IReadOnlyList<(HostModel Host, IReadOnlyList<string> Facets)> hosts) =>
        NixAttrs.Of(
            new NixBinding("description", $"Hardened NixOS hosts of {fleet.Name}"),
            new NixBinding("inputs", NixTree.Of([("nixpkgs.url", Nixpkgs(fleet.Release), null)])),
            new NixBinding("outputs", NixExpression.Function(NixPattern.Open("self", "nixpkgs"), Outputs(hosts))));

    private static NixExpression Nixpkgs(NixosRelease release) => $"github:NixOS/nixpkgs/nixos-{release.Number()}";

    private static NixAttrs Outputs(IReadOnlyList<(HostModel Host, IReadOnlyList<string> Facets)> hosts)
    {
        var platforms = hosts.Select(h => h.Host.Platform()).Distinct().Order(StringComparer.Ordinal).ToArray();
        return NixAttrs.Of(
            new NixBinding("nixosConfigurations", NixAttrs.Of(hosts.Select(h => new NixBinding(h.Host.Name, Configuration(h.Host))))),
            new NixBinding("nixosModules", NixAttrs.Of(hosts.SelectMany(h => h.Facets.Select(facet =>
                new NixBinding($"{h.Host.Name}-{facet}", NixExpression.Path($"./{HostModules.Folder(h.Host)}/{facet}.nix")))))),
            new NixBinding("checks", NixAttrs.Of(platforms.Select(platform => new NixBinding(platform, NixAttrs.Of(
                hosts.Where(h => h.Host.Platform() == platform).Select(h => new NixBinding(h.Host.Name, NixExpression.Select(
                    "self", "nixosConfigurations", h.Host.Name, "config", "system", "build", "toplevel")))))))),
            new NixBinding("formatter", NixAttrs.Of(platforms.Select(platform => new NixBinding(platform, NixExpression.Select(
                "nixpkgs", "legacyPackages", platform, "nixfmt-tree"))))));
    }

    private static NixExpression Configuration(HostModel host) =>
        NixExpression.Select("nixpkgs", "lib", "nixosSystem").Call(NixAttrs.Of(
            new NixBinding("modules", NixList.Of(new NixElement(NixExpression.Path($"./{HostModules.Folder(host)}"))))));
}
