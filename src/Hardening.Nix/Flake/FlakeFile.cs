using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>The <c>flake.nix</c> of a fleet: what it is built from, and what it offers.</summary>
internal static class FlakeFile
{
    public static NixExpression Of(FleetModel fleet, IReadOnlyList<FlakeHost> hosts) =>
        Of(fleet, hosts, [.. hosts.SelectMany(host => host.Inputs).DistinctBy(input => input.Name).OrderBy(input => input.Name, StringComparer.Ordinal)]);

    private static NixAttributeSet Of(FleetModel fleet, IReadOnlyList<FlakeHost> hosts, IReadOnlyList<FlakeInput> inputs) => Set(
    [
        NixSyntax.SetKey("description", $"Hardened NixOS hosts of {fleet.Name}"),
        inputs.Count == 0
            ? NixSyntax.Set("inputs.nixpkgs.url", Nixpkgs(fleet.Release))
            : NixSyntax.SetKey("inputs", Set([NixSyntax.Set("nixpkgs.url", Nixpkgs(fleet.Release)), .. inputs.Select(Input)])),
        NixSyntax.SetKey("outputs", NixSyntax.Fn(NixSyntax.OpenPattern(["self", "nixpkgs", .. inputs.Select(input => input.Name)]), Outputs(hosts))),
    ]);

    private static NixAssignment Input(FlakeInput input) => input.Follows.Count == 0
        ? new NixAssignment(new NixAttributePath([NixKey.Of(input.Name), NixKey.Of("url")]), input.Url)
        : NixSyntax.SetKey(input.Name, Set(
        [
            NixSyntax.SetKey("url", input.Url),
            .. input.Follows.Select(own => new NixAssignment(new NixAttributePath([NixKey.Of("inputs"), NixKey.Of(own), NixKey.Of("follows")]), "nixpkgs")),
        ]));

    private static NixExpression Nixpkgs(NixosRelease release) => $"github:NixOS/nixpkgs/nixos-{release.Number()}";

    private static NixAttributeSet Outputs(IReadOnlyList<FlakeHost> hosts)
    {
        var platforms = hosts.Select(h => h.Host.Platform()).Distinct().Order(StringComparer.Ordinal).ToArray();
        return Set(
        [
            NixSyntax.SetKey("nixosConfigurations", Set(hosts.Select(h => NixSyntax.SetKey(h.Host.Name, Configuration(h))))),
            NixSyntax.SetKey("nixosModules", Set(hosts.SelectMany(h => h.Facets.Select(facet =>
                NixSyntax.SetKey($"{h.Host.Name}-{facet}", new NixPath($"./{HostModules.Folder(h.Host)}/{facet}.nix")))))),
            .. platforms.Select(platform => PerPlatform("checks", platform, Checks(hosts, platform))),
            .. platforms.Select(platform => PerPlatform("formatter", platform, Nixos.Member("nixpkgs", "legacyPackages", platform, "nixfmt-tree"))),
        ]);
    }

    private static NixExpression Configuration(FlakeHost host) =>
        NixSyntax.Call(Nixos.Member("nixpkgs", "lib", "nixosSystem"), NixSyntax.Attrs(NixSyntax.SetKey("modules", NixSyntax.List(
        [
            .. host.Inputs.Select(input => new NixListItem(Nixos.Member(input.Name, [.. input.Module]))),
            new NixListItem(new NixPath($"./{HostModules.Folder(host.Host)}")),
        ]))));

    private static NixAttributeSet Checks(IEnumerable<FlakeHost> hosts, string platform) =>
        Set(hosts.Where(h => h.Host.Platform() == platform).Select(h => NixSyntax.SetKey(
            h.Host.Name, Nixos.Member("self", "nixosConfigurations", h.Host.Name, "config", "system", "build", "toplevel"))));

    private static NixAssignment PerPlatform(string output, string platform, NixExpression value) =>
        new(new NixAttributePath([NixKey.Of(output), NixKey.Of(platform)]), value);

    private static NixAttributeSet Set(IEnumerable<NixAssignment> bindings) => new([.. bindings]);
}

/// <summary>What the flake says of one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Facets">The names of its modules.</param>
/// <param name="Inputs">The flakes its modules need beside nixpkgs.</param>
internal sealed record FlakeHost(HostModel Host, IReadOnlyList<string> Facets, IReadOnlyList<FlakeInput> Inputs);
