namespace Hardening.Tests.Rules.Storage;

public sealed class DiskUnlockedWithoutSecureBootTests : RuleTests<DiskUnlockedWithoutSecureBoot>
{
    [Fact]
    public void Finds_a_disk_that_the_TPM_alone_unlocks() => Finds("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Encrypted("crypted", luks => luks.[|UnlockWithTpm2(pin: false, 7)|].Ext4("/")));
            """,
        "The TPM of server unlocks crypted without a PIN, and Secure Boot does not verify what asks for it.");

    [Fact]
    public void Finds_a_volume_that_is_there_already() => Finds("""
            server.Storage.Unlock("crypted", "/dev/disk/by-uuid/0c5b2a36-0000-4000-8000-000000000001", luks => luks.[|UnlockWithTpm2(pin: false, 7)|]);
            """);

    [Fact]
    public void Leaves_a_PIN_alone() => IsSilent("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Encrypted("crypted", luks => luks.UnlockWithTpm2(pin: true, 7).Ext4("/")));
            """);

    [Fact]
    public void Leaves_Secure_Boot_and_a_token_alone() => IsSilent("""
            server.Boot.SecureBoot();
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Encrypted("crypted", luks => luks.UnlockWithTpm2(pin: false, 7).Ext4("/")));
            fleet.Server("other").Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Encrypted("crypted", luks => luks.UnlockWithFido2().Ext4("/")));
            """);

    [Fact]
    public void Does_not_guess_whether_there_is_a_PIN() => IsUndecided("""
            server.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk.Encrypted("crypted", luks => luks.UnlockWithTpm2(args.Length > 0, 7).Ext4("/")));
            """);
}
