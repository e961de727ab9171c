using Hardening.Nix.Emitters;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Flake;

/// <summary>The programs that edit, build and deploy a fleet, at the versions that the flake locks: <c>nix develop</c> and <c>nix run</c>.</summary>
internal static class ToolOutputs
{
    // What "secrets generate" and "secrets host-keys" run.
    private static readonly string[] OfSecrets = ["age", "mkpasswd", "openssh", "openssl"];

    public static NixExpression Shell(FleetModel fleet, string platform) => NixSyntax.Attrs(NixSyntax.SetKey("default", NixSyntax.Call(
        Package(platform, "mkShellNoCC"),
        NixSyntax.Attrs(NixSyntax.SetKey("packages", NixSyntax.List([.. Packages(fleet, platform).Select(static package => new NixListItem(package))]))))));

    public static NixExpression Apps(FleetModel fleet, string platform) => new NixAttributeSet(
        [.. Programs(fleet, platform).Select(static program => NixSyntax.SetKey(program.Name, NixSyntax.Attrs(
            NixSyntax.SetKey("type", "app"), NixSyntax.SetKey("program", NixSyntax.Text(program.Package, $"/bin/{program.Name}")))))]);

    private static IEnumerable<NixExpression> Packages(FleetModel fleet, string platform) =>
    [
        .. Programs(fleet, platform).Select(static program => program.Package),
        Package(platform, "nixos-anywhere"),
        Package(platform, "nixos-rebuild-ng"),
        .. Backends(fleet).Any() ? OfSecrets.Select(name => Package(platform, name)) : [],
        .. Backends(fleet).Contains(SecretBackend.Sops) ? [Package(platform, "ssh-to-age")] : Array.Empty<NixExpression>(),
    ];

    private static IEnumerable<(string Name, NixExpression Package)> Programs(FleetModel fleet, string platform)
    {
        var backends = Backends(fleet).ToArray();
        var tools = fleet.DeployedWith.Certain.ToArray();
        if (backends.Contains(SecretBackend.Agenix)) yield return ("agenix", Nixos.Member("agenix", "packages", platform, "default"));
        if (tools.Contains(DeploymentTool.Colmena)) yield return ("colmena", Nixos.Member("colmena", "packages", platform, "colmena"));
        if (tools.Contains(DeploymentTool.DeployRs)) yield return ("deploy", Nixos.Member("deploy-rs", "packages", platform, "deploy-rs"));
        yield return ("nh", Package(platform, "nh"));
        if (backends.Contains(SecretBackend.Sops)) yield return ("sops", Package(platform, "sops"));
    }

    private static IEnumerable<SecretBackend> Backends(FleetModel fleet) => SecretFile.Of(fleet).Select(static file => file.Backend).Distinct();

    private static NixExpression Package(string platform, string name) => Nixos.Member("nixpkgs", "legacyPackages", platform, name);
}
