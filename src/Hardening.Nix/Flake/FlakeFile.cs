using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>The <c>flake.nix</c> of a fleet: what it is built from, and what it offers.</summary>
internal static class FlakeFile
{
    public static NixExpression Of(FleetModel fleet, IReadOnlyList<FlakeHost> hosts) =>
        Of(fleet, hosts, [.. hosts.SelectMany(host => host.Inputs).Concat(DeploymentOutputs.Inputs(fleet)).DistinctBy(input => input.Name).OrderBy(input => input.Name, StringComparer.Ordinal)]);

    private static NixAttributeSet Of(FleetModel fleet, IReadOnlyList<FlakeHost> hosts, IReadOnlyList<FlakeInput> inputs) => Set(
    [
        NixSyntax.SetKey("description", $"Hardened NixOS hosts of {fleet.Name}"),
        inputs.Count == 0
            ? NixSyntax.Set("inputs.nixpkgs.url", Nixpkgs(fleet.Release))
            : NixSyntax.SetKey("inputs", Set([NixSyntax.Set("nixpkgs.url", Nixpkgs(fleet.Release)), .. inputs.Select(Input)])),
        NixSyntax.SetKey("outputs", NixSyntax.Fn(NixSyntax.OpenPattern(["self", "nixpkgs", .. inputs.Select(input => input.Name)]), Outputs(fleet, hosts))),
    ]);

    private static NixAssignment Input(FlakeInput input) => input.Follows.Count == 0
        ? new NixAssignment(new NixAttributePath([NixKey.Of(input.Name), NixKey.Of("url")]), input.Url)
        : NixSyntax.SetKey(input.Name, Set(
        [
            NixSyntax.SetKey("url", input.Url),
            .. input.Follows.Select(own => new NixAssignment(new NixAttributePath([NixKey.Of("inputs"), NixKey.Of(own), NixKey.Of("follows")]), "nixpkgs")),
        ]));

    private static NixExpression Nixpkgs(NixosRelease release) => $"github:NixOS/nixpkgs/nixos-{release.Number()}";

    private static NixAttributeSet Outputs(FleetModel fleet, IReadOnlyList<FlakeHost> hosts)
    {
        var platforms = hosts.Select(h => h.Host.Platform()).Distinct().Order(StringComparer.Ordinal).ToArray();
        return Set(
        [
            NixSyntax.SetKey("nixosConfigurations", Set(hosts.Select(h => NixSyntax.SetKey(h.Host.Name, Configuration(h))))),
            NixSyntax.SetKey("nixosModules", Set(hosts.SelectMany(h => h.Facets.Select(facet =>
                NixSyntax.SetKey($"{h.Host.Name}-{facet}", new NixPath($"./{HostModules.Folder(h.Host)}/{facet}.nix")))))),
            .. DeploymentOutputs.Of(fleet, hosts),
            .. platforms.Select(platform => PerPlatform("packages", platform, PerHost(hosts, platform, Toplevel))),
            .. platforms.Select(platform => new NixAssignment(new NixAttributePath([NixKey.Of("legacyPackages"), NixKey.Of(platform), NixKey.Of("images")]), PerHost(hosts, platform, Images))),
            .. platforms.Select(platform => PerPlatform("checks", platform, PerHost(hosts, platform, Evaluation))),
            .. platforms.Select(platform => PerPlatform("apps", platform, ToolOutputs.Apps(fleet, platform))),
            .. platforms.Select(platform => PerPlatform("devShells", platform, ToolOutputs.Shell(fleet, platform))),
            .. platforms.Select(platform => PerPlatform("formatter", platform, Nixos.Member("nixpkgs", "legacyPackages", platform, "nixfmt-tree"))),
        ]);
    }

    private static NixExpression Configuration(FlakeHost host) =>
        NixSyntax.Call(Nixos.Member("nixpkgs", "lib", "nixosSystem"), NixSyntax.Attrs(NixSyntax.SetKey("modules", Modules(host))));

    /// <summary>All modules of a host.</summary>
    public static NixList Modules(FlakeHost host) => NixSyntax.List(
    [
        .. host.Inputs.Select(input => new NixListItem(Nixos.Member(input.Name, [.. input.Module]))),
        new NixListItem(new NixPath($"./{HostModules.Folder(host.Host)}")),
    ]);

    private static NixAttributeSet PerHost(IEnumerable<FlakeHost> hosts, string platform, Func<FlakeHost, NixExpression> of) =>
        Set(hosts.Where(h => h.Host.Platform() == platform).Select(h => NixSyntax.SetKey(h.Host.Name, of(h))));

    private static NixExpression Toplevel(FlakeHost host) => Build(host, "toplevel");

    // The path of the derivation needs the whole evaluation, with its assertions, and no build: a hardened kernel takes hours.
    private static NixExpression Evaluation(FlakeHost host) => NixSyntax.Call(
        Nixos.Member("nixpkgs", "legacyPackages", host.Host.Platform(), "writeText"), $"{host.Host.Name}-evaluation",
        NixSyntax.Call(Nixos.Member("builtins", "unsafeDiscardStringContext"), Build(host, "toplevel", "drvPath")));

    private static NixExpression Images(FlakeHost host) => host.Host.Storage.Disks.Any()
        ? new NixBinary(Build(host, "images"), NixBinaryOperator.Update, NixSyntax.Attrs(NixSyntax.SetKey("disko", Build(host, "diskoImages"))))
        : Build(host, "images");

    private static NixExpression Build(FlakeHost host, params string[] path) =>
        Nixos.Member("self", ["nixosConfigurations", host.Host.Name, "config", "system", "build", .. path]);

    private static NixAssignment PerPlatform(string output, string platform, NixExpression value) =>
        new(new NixAttributePath([NixKey.Of(output), NixKey.Of(platform)]), value);

    private static NixAttributeSet Set(IEnumerable<NixAssignment> bindings) => new([.. bindings]);
}

/// <summary>What the flake says of one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Facets">The names of its modules.</param>
/// <param name="Inputs">The flakes its modules need beside nixpkgs.</param>
internal sealed record FlakeHost(HostModel Host, IReadOnlyList<string> Facets, IReadOnlyList<FlakeInput> Inputs);
