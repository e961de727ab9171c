namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretNothingDeclaresTests : RuleTests<SecretNothingDeclares>
{
    [Fact]
    public void Finds_a_name_that_is_not_declared() =>
        Finds("""server.Nixos.Set("sops.secrets.restic.mode", "0400").[|Set("services.restic.backups.main.passwordFile", "/run/secrets/restik")|];""",
            "services.restic.backups.main.passwordFile names /run/secrets/restik, and no such secret is declared on server.");

    [Fact]
    public void Leaves_a_declared_secret_alone() =>
        IsSilent("""server.Nixos.Set("sops.secrets.restic.mode", "0400").Set("sops.templates.env.owner", "root").Set("services.restic.backups.main.passwordFile", "/run/secrets/restic").Set("services.restic.backups.main.environmentFile", "/run/secrets/rendered/env");""");

    [Fact]
    public void Leaves_a_host_alone_that_declares_none() =>
        IsSilent("""server.Nixos.Set("services.restic.backups.main.passwordFile", "/run/secrets/restic");""");

    [Fact]
    public void Leaves_paths_inside_a_container_alone() =>
        IsSilent("""server.Nixos.Set("sops.secrets.restic.mode", "0400").Set("containers.web.config.services.restic.backups.main.passwordFile", "/run/secrets/restik");""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Nixos.Set("sops.secrets.restic.mode", "0400").Set("services.restic.backups.main.passwordFile", args.Length > 0 ? "/run/secrets/restik" : "/run/secrets/restic");""");
}
