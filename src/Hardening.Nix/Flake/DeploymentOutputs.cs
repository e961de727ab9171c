using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>What Colmena and deploy-rs read from a flake.</summary>
internal static class DeploymentOutputs
{
    public static readonly FlakeInput Colmena = FlakeInput.Default("colmena", "github:zhaofengli/colmena");
    public static readonly FlakeInput DeployRs = FlakeInput.Default("deploy-rs", "github:serokell/deploy-rs");

    public static IEnumerable<FlakeInput> Inputs(FleetModel fleet) => fleet.DeployedWith.Certain.Select(static tool => tool == DeploymentTool.Colmena ? Colmena : DeployRs);

    public static IEnumerable<NixAssignment> Of(FleetModel fleet, IReadOnlyList<FlakeHost> hosts)
    {
        if (fleet.DeployedWith.Certain.Contains(DeploymentTool.Colmena))
        {
            yield return NixSyntax.SetKey("colmena", Hive(hosts));
            yield return NixSyntax.SetKey("colmenaHive", NixSyntax.Call(Nixos.Member("colmena", "lib", "makeHive"), Nixos.Member("self", "outputs", "colmena")));
        }
        if (fleet.DeployedWith.Certain.Contains(DeploymentTool.DeployRs))
            yield return new(new NixAttributePath([NixKey.Of("deploy"), NixKey.Of("nodes")]), Set(hosts.Where(static host => Target(host).Administrator is not null).Select(Node)));
    }

    // Each host on the packages of its own platform; meta.nixpkgs has to be there all the same.
    private static NixAttributeSet Hive(IReadOnlyList<FlakeHost> hosts) => Set(
    [
        NixSyntax.SetKey("meta", Set(
        [
            NixSyntax.SetKey("nixpkgs", Packages(hosts.Count == 0 ? "x86_64-linux" : hosts[0].Host.Platform())),
            NixSyntax.SetKey("nodeNixpkgs", Set(hosts.Select(static host => NixSyntax.SetKey(host.Host.Name, Packages(host.Host.Platform()))))),
        ])),
        .. hosts.Select(static host => NixSyntax.SetKey(host.Host.Name, Set(
        [
            NixSyntax.SetKey("deployment", Set(Colmenas(Target(host)))),
            NixSyntax.SetKey("imports", FlakeFile.Modules(host)),
        ]))),
    ]);

    // Without an account that logs in, Colmena deploys on the host itself.
    private static IEnumerable<NixAssignment> Colmenas(DeployTarget target) => target.Administrator is { } user
        ?
        [
            NixSyntax.SetKey("targetHost", target.Address),
            .. target.HasOtherPort ? [NixSyntax.SetKey("targetPort", target.Port)] : Array.Empty<NixAssignment>(),
            NixSyntax.SetKey("targetUser", user.ToString()),
        ]
        : [NixSyntax.SetKey("allowLocalDeployment", true), NixSyntax.SetKey("targetHost", NixSyntax.Null)];

    private static NixAssignment Node(FlakeHost host)
    {
        var target = Target(host);
        return NixSyntax.SetKey(host.Host.Name, Set(
        [
            NixSyntax.SetKey("hostname", target.Address),
            NixSyntax.SetKey("sshUser", target.Administrator!.ToString()),
            .. target.HasOtherPort ? [NixSyntax.SetKey("sshOpts", NixSyntax.Strings(["-p", target.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)]))] : Array.Empty<NixAssignment>(),
            .. target.SudoAsks ? [NixSyntax.SetKey("interactiveSudo", true)] : Array.Empty<NixAssignment>(),
            NixSyntax.SetKey("profiles", NixSyntax.Attrs(NixSyntax.SetKey("system", Set(
            [
                NixSyntax.SetKey("user", "root"),
                NixSyntax.SetKey("path", NixSyntax.Call(
                    Nixos.Member("deploy-rs", "lib", host.Host.Platform(), "activate", "nixos"), Nixos.Member("self", "nixosConfigurations", host.Host.Name))),
            ])))),
        ]));
    }

    private static DeployTarget Target(FlakeHost host) => new(host.Host);

    private static NixExpression Packages(string platform) => Nixos.Member("nixpkgs", "legacyPackages", platform);

    private static NixAttributeSet Set(IEnumerable<NixAssignment> bindings) => new([.. bindings]);
}
