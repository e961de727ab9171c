namespace Hardening.Tests.Rules.Secrets;

public sealed class SecretFileInStoreTests : RuleTests<SecretFileInStore>
{
    [Fact]
    public void Finds_a_file_of_the_project() =>
        Finds("""server.Nixos.[|Set("services.restic.backups.main.passwordFile", NixValue.Path("./restic.txt"))|];""", "services.restic.backups.main.passwordFile names ./restic.txt, which is copied to the Nix store.");

    [Fact]
    public void Finds_a_file_that_the_description_writes() =>
        Finds("""server.Nixos.[|Set("services.restic.backups.main.passwordFile", "/etc/restic")|];""" + "\n" + """server.Nixos.{|also:Set("environment.etc.restic.text", "example")|};""");

    [Fact]
    public void Leaves_a_file_on_the_host_alone() =>
        IsSilent("""server.Nixos.Set("services.restic.backups.main.passwordFile", "/etc/restic");""");

    [Fact]
    public void Does_not_guess_the_file() =>
        IsUndecided("""server.Nixos.Set("services.restic.backups.main.passwordFile", args.Length > 0 ? "/nix/store/x" : "/run/agenix/restic");""");
}
