using Hardening.Nix.Expressions;
using Hardening.Nix.Flake;

namespace Hardening.Nix.Emitters;

/// <summary>Values that stay out of the store, decrypted by agenix or sops-nix.</summary>
internal sealed class SecretsEmitter() : SettingsEmitter(SecretsSettings.Keys)
{
    private static readonly FlakeInput Agenix = FlakeInput.Default("agenix", "github:ryantm/agenix/main");
    private static readonly FlakeInput SopsNix = new("sops-nix", "github:Mic92/sops-nix/master", ["nixosModules", "sops"], ["nixpkgs"]);

    public override string Facet => "secrets";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        if (host.Secrets.All.IsEmpty) return [];
        return IsSops(host)
            ? [.. Option("sops.age.sshKeyPaths", host.Secrets.Identity, Paths), .. NoGnuPg(host), .. host.Secrets.All.Certain.SelectMany(name => Sops(host, host.Secrets.Secret(name))), .. Restarts(host)]
            : [.. Option("age.identityPaths", host.Secrets.Identity, Paths), .. host.Secrets.All.Certain.SelectMany(name => Age(host, host.Secrets.Secret(name))), .. Restarts(host)];
    }

    public override IEnumerable<FlakeInput> Inputs(HostModel host) =>
        host.Secrets.All.IsEmpty ? [] : [IsSops(host) ? SopsNix : Agenix];

    private static bool IsSops(HostModel host) => host.Secrets.Backend.Is(SecretBackend.Sops);

    // Left alone, sops-nix imports the RSA host key into GnuPG as well, which nothing is encrypted to.
    private static IEnumerable<Assignment> NoGnuPg(HostModel host) =>
        host.Secrets.Identity.IsUnset ? [] : [Option("sops.gnupg.sshKeyPaths", NixList.Empty)];

    private static NixList Paths(AbsolutePath path) => NixSyntax.Strings([path.ToString()]);

    private static IEnumerable<Assignment> Age(HostModel host, SecretModel secret)
    {
        var path = $"age.secrets.{Nixos.Part(secret.Name)}";
        return [Option($"{path}.file", File(secret)), .. Access(host, path, secret)];
    }

    private static IEnumerable<Assignment> Sops(HostModel host, SecretModel secret)
    {
        var path = $"sops.secrets.{Nixos.Part(secret.Name)}";
        return
        [
            Option($"{path}.sopsFile", File(secret)),
            // The whole file is the secret, so that each has recipients of its own.
            Option($"{path}.format", "binary"),
            .. secret.IsNeededForUsers ? [Option($"{path}.neededForUsers", true)] : Array.Empty<Assignment>(),
            .. Access(host, path, secret),
        ];
    }

    private static IEnumerable<Assignment> Access(HostModel host, string path, SecretModel secret) =>
    [
        .. secret.Owner is { } owner ? [Option($"{path}.owner", owner.ToString())] : Array.Empty<Assignment>(),
        .. Declared(host, secret.Scope, SecretSettings.Group, NixosPath.From(path)),
        .. Declared(host, secret.Scope, SecretSettings.StatedMode, NixosPath.From(path)),
    ];

    // A unit that is running keeps the old secret until it is restarted. The hash changes with the encrypted file alone; the path of a flake changes with any file of it.
    private static IEnumerable<Assignment> Restarts(HostModel host) =>
        from use in host.Secrets.Uses
        where use.Unit is not null && host.Secrets.All.Certain.Contains(use.Secret)
        group host.Secrets.Secret(use.Secret) by use.Unit into unit
        select Option($"systemd.services.{Nixos.Part(unit.Key)}.restartTriggers", NixSyntax.Call(
            NixSyntax.Var("map"),
            NixSyntax.Call(Nixos.Member("builtins", "hashFile"), "sha256"),
            // A file that is missing is named by the option that needs it.
            NixSyntax.Call(Nixos.Member("builtins", "filter"), Nixos.Member("builtins", "pathExists"), NixSyntax.List(
                [.. unit.DistinctBy(static secret => secret.Name).Select(static secret => new NixListItem(File(secret)))]))));

    private static NixPath File(SecretModel secret) => new($"../../{secret.File.BelowFolder}");
}
