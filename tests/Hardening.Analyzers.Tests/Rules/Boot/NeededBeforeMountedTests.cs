namespace Hardening.Tests.Rules.Boot;

public sealed class NeededBeforeMountedTests : RuleTests<NeededBeforeMounted>
{
    [Fact]
    public void Finds_a_password_on_a_late_mount() =>
        Finds($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4).{|also:Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4)|};
            server.Users.Immutable().LockRoot().Add("a", u => u.Wheel().[|PasswordFrom("/persist/a")|]);
            """,
            "/persist/a, the password of a, is needed at activation, and /persist is mounted later, with the units.");

    [Fact]
    public void Finds_a_password_on_a_wiped_root() =>
        Finds($$"""
            server.Storage.{|also:Tmpfs("/")|};
            server.Users.Add("a", u => u.Wheel().[|PasswordFrom("/etc/secrets/a")|]);
            """,
            "/etc/secrets/a, the password of a, is needed at activation, and / is wiped at boot.");

    [Fact]
    public void Finds_a_host_key_that_is_bound_later() =>
        Finds($$"""
            server.Storage.{|also:Tmpfs("/")|}.Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4).Persist("/persist");
            server.Ssh.KeyOnly();
            server.Secrets.[|Add("token")|];
            """,
            "/etc/ssh/ssh_host_ed25519_key, the key that decrypts secrets (the SSH host key, as Identity is unset), is needed at activation, and its bind mount is made later, with the units.");

    [Fact]
    public void Leaves_an_early_mount_alone() =>
        IsSilent($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4).Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4).NeededForBoot("/persist");
            server.Users.Add("a", u => u.Wheel().PasswordFrom("/persist/a"));
            """);

    [Fact]
    public void Leaves_an_identity_on_persistent_storage_alone() =>
        IsSilent($$"""
            server.Storage.Tmpfs("/").Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4).Persist("/persist");
            server.Secrets.Identity("/persist/etc/ssh/ssh_host_ed25519_key").Add("token");
            """);

    [Fact]
    public void Leaves_the_root_alone() =>
        IsSilent($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
            server.Users.Add("a", u => u.Wheel().PasswordFrom("/etc/secrets/a"));
            """);

    [Fact]
    public void Leaves_neededForBoot_by_path_alone() =>
        IsSilent($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4).Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4);
            server.Nixos.Set("fileSystems.\"/persist\".neededForBoot", true);
            server.Users.Add("a", u => u.Wheel().PasswordFrom("/persist/a"));
            """);

    [Fact]
    public void Does_not_guess_the_mount() =>
        IsUndecided($$"""
            server.Storage.Mount("/", "/dev/disk/by-label/root", FilesystemFormat.Ext4);
            if (args.Length > 0) server.Storage.Mount("/persist", "/dev/disk/by-label/persist", FilesystemFormat.Ext4);
            server.Users.Add("a", u => u.Wheel().PasswordFrom("/persist/a"));
            """);
}
