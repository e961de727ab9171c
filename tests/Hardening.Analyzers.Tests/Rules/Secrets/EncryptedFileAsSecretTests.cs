namespace Hardening.Tests.Rules.Secrets;

public sealed class EncryptedFileAsSecretTests : RuleTests<EncryptedFileAsSecret>
{
    [Theory]
    [InlineData("/etc/secrets/restic.age")]
    [InlineData("/persist/restic.sops")]
    public void Finds_an_encrypted_file(string file) =>
        Finds($"""server.Nixos.[|Set("services.restic.backups.main.passwordFile", "{file}")|];""", $"services.restic.backups.main.passwordFile names {file}, which is encrypted.");

    [Fact]
    public void Finds_an_encrypted_file_of_the_project() =>
        Finds("""server.Nixos.[|Set("services.restic.backups.main.passwordFile", NixValue.Path("./secrets/restic.age"))|];""");

    [Fact]
    public void Leaves_the_decrypted_file_alone() =>
        IsSilent("""server.Nixos.Set("services.restic.backups.main.passwordFile", "/run/agenix/restic");""");

    [Fact]
    public void Does_not_guess_the_file() =>
        IsUndecided("""server.Nixos.Set("services.restic.backups.main.passwordFile", args.Length > 0 ? "/etc/restic.age" : "/run/agenix/restic");""");
}
