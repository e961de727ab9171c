namespace Hardening.Tests.Access;

/// <summary>Who can get in and become root, worked out for one host after the other.</summary>
public sealed class HostAccessTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    private static readonly Dictionary<string, (Action<Host> Describe, string Logins, string ToRoot, string Administers)> Cases = new()
    {
        ["fixed accounts, key and sudo without password"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "a SshKey Yes", "a SudoWithoutPassword Yes", "Yes"),
        ["fixed accounts, key and no password"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); },
            "a SshKey Yes", "", "No"),
        ["fixed accounts, key and password"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key).PasswordFrom("/etc/secrets/a")); },
            "a SshKey Yes, a ConsolePassword Yes", "a SudoWithPassword Yes", "Yes"),
        ["passwords set on the host"] = (
            static host => { Ssh(host); host.Users.LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); },
            "a SshKey Yes, a ConsolePassword Unknown", "a SudoWithPassword Unknown", "Unknown"),
        ["root in memory"] = (
            static host => { Ssh(host); host.Storage.Tmpfs("/"); host.Users.Add("a", static user => user.Wheel().AuthorizedKey(Key)); },
            "a SshKey Yes", "", "No"),
        ["root in memory, /etc kept"] = (
            static host => { Ssh(host); host.Storage.Tmpfs("/").Mount("/etc", "/dev/disk/by-label/etc", FilesystemFormat.Ext4); host.Users.Add("a", static user => user.Wheel().AuthorizedKey(Key)); },
            "root ConsolePassword Unknown, a SshKey Yes, a ConsolePassword Unknown", "a SudoWithPassword Unknown, a RootPassword Unknown", "Unknown"),
        ["root in memory, accounts in /var/lib"] = (
            static host => { Ssh(host); host.Storage.Tmpfs("/"); host.Nixos.Set("services.userborn.enable", true); host.Users.LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); },
            "a SshKey Yes, a ConsolePassword Unknown", "a SudoWithPassword Unknown", "Unknown"),
        ["a hash by path"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Nixos.Set("users.users.a.hashedPasswordFile", "/etc/secrets/a"); },
            "a SshKey Yes, a ConsolePassword Yes", "a SudoWithPassword Yes", "Yes"),
        ["not allowed by AllowUsers"] = (
            static host => { Ssh(host); host.Ssh.AllowUsers("b"); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "", "a SudoWithoutPassword Yes", "No"),
        ["root with a key, root login on"] = (
            static host => { host.Ssh.KeyOnly().IgnoreKeysInHomes(); host.Users.Immutable().Add("root", static user => user.AuthorizedKey(Key)); },
            "root SshKey Yes", "", "Yes"),
        ["root with a key, root login off"] = (
            static host => { Ssh(host); host.Users.Immutable().Add("root", static user => user.AuthorizedKey(Key)); },
            "", "", "No"),
        ["a group that is root"] = (
            static host => { Ssh(host); host.Users.Immutable().Add("a", static user => user.Groups("docker").AuthorizedKey(Key)); },
            "a SshKey Yes", "a Group docker Yes", "Yes"),
        ["a trusted user of Nix"] = (
            static host => { Ssh(host); host.Users.Immutable().Add("a", static user => user.AuthorizedKey(Key)); host.Nixos.SetList("nix.settings.trusted-users", "root", "a"); },
            "a SshKey Yes", "a TrustedByNix Yes", "Yes"),
        ["doas without a password"] = (
            static host => { Ssh(host); host.Users.Immutable().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Nixos.Set("security.doas.enable", true).Set("security.doas.wheelNeedsPassword", false); },
            "a SshKey Yes", "a SudoWithoutPassword Yes", "Yes"),
        ["no SSH server"] = (
            static host => { host.Ssh.Disable(); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "", "a SudoWithoutPassword Yes", "No"),
        ["port closed in the firewall"] = (
            static host => { Ssh(host); host.Ssh.KeepPortClosed(); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "", "a SudoWithoutPassword Yes", "No"),
        ["port open on a described interface"] = (
            static host => { Ssh(host); host.Ssh.KeepPortClosed(); host.Network.Interface("enp1s0", static nic => nic.Address("192.0.2.2/24")); host.Firewall.On("enp1s0", static nic => nic.AllowTcp(22)); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "a SshKey Yes", "a SudoWithoutPassword Yes", "Yes"),
        ["port open on another card"] = (
            static host => { Ssh(host); host.Ssh.KeepPortClosed(); host.Network.Interface("enp1s0", static nic => nic.Address("192.0.2.2/24")); host.Firewall.On("ens9", static nic => nic.AllowTcp(22)); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "", "a SudoWithoutPassword Yes", "No"),
        ["port open on a tunnel"] = (
            static host => { Ssh(host); host.Ssh.KeepPortClosed(); host.Network.Interface("enp1s0", static nic => nic.Address("192.0.2.2/24")); host.Firewall.On("wg0", static nic => nic.AllowTcp(22)); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "a SshKey Unknown", "a SudoWithoutPassword Yes", "Unknown"),
        ["a module that cannot be read"] = (
            static host => { Ssh(host); host.Import("./users.nix"); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); },
            null!, null!, "Unknown"),
        ["a rule of sudo by path"] = (
            static host => { Ssh(host); host.Nixos.Set("security.sudo.extraConfig", "a ALL=(ALL) NOPASSWD: ALL"); host.Users.Immutable().LockRoot().Add("a", static user => user.AuthorizedKey(Key)); },
            "a SshKey Yes", "a SudoWithoutPassword rules of sudo, doas or polkit Unknown", "Unknown"),
        ["accounts that cannot be read"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot(); host.Nixos.Set("users.users", NixValue.Raw("lib.genAttrs [ \"a\" ] (name: { })")); },
            "root ConsolePassword Unknown", "", "Unknown"),
        ["a locked hash by path"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)); host.Nixos.Set("users.users.a.hashedPassword", "!"); },
            "a SshKey Yes", "", "No"),
        ["a system account with a key"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.System().Wheel().AuthorizedKey(Key)); host.Security.SudoWithoutPassword(because: "a test"); },
            "", "a SudoWithoutPassword Yes", "No"),
        ["root with a password, keys only for root"] = (
            static host => { host.Ssh.PasswordAuthentication(true).IgnoreKeysInHomes().PermitRootLogin(RootLogin.ProhibitPassword); host.Users.Immutable().Add("root", static user => user.PasswordFrom("/etc/secrets/root")); },
            "root ConsolePassword Yes", "", "Yes"),
        ["no key, and keys in homes are ignored"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel()); },
            "", "", "No"),
        ["no key, and keys in homes are read"] = (
            static host => { host.Ssh.KeyOnly().PermitRootLogin(RootLogin.No); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel()); host.Security.SudoWithoutPassword(because: "a test"); },
            "a SshKey Unknown", "a SudoWithoutPassword Yes", "Unknown"),
        ["a password where only keys are accepted"] = (
            static host => { Ssh(host); host.Ssh.PasswordAuthentication(true); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().PasswordFrom("/etc/secrets/a")); },
            "a ConsolePassword Yes", "a SudoWithPassword Yes", "Yes"),
        ["root's password for an account outside wheel"] = (
            static host => { Ssh(host); host.Users.Immutable().Add("root", static user => user.PasswordFrom("/etc/secrets/root")).Add("a", static user => user.AuthorizedKey(Key)); },
            "root ConsolePassword Yes, a SshKey Yes", "a RootPassword Yes", "Yes"),
        ["all users trusted by Nix"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.AuthorizedKey(Key)); host.Nixos.SetList("nix.settings.trusted-users", "*"); },
            "a SshKey Yes", "a TrustedByNix Yes", "Yes"),
        ["wheel trusted by Nix"] = (
            static host => { Ssh(host); host.Users.Immutable().LockRoot().Add("a", static user => user.Wheel().AuthorizedKey(Key)).Add("b", static user => user.AuthorizedKey(Key)); host.Nixos.SetList("nix.settings.trusted-users", "root", "@wheel"); },
            "a SshKey Yes, b SshKey Yes", "a TrustedByNix Yes", "Yes"),
        ["boot menu with an editor"] = (
            static host => { Ssh(host); host.Boot.SystemdBoot(editor: true, because: "a test"); host.Users.Immutable().LockRoot(); },
            "", "root BootMenu Yes", "No"),
        ["boot menu with an editor, Secure Boot"] = (
            static host => { Ssh(host); host.Boot.SystemdBoot(editor: true, because: "a test").SecureBoot(); host.Users.Immutable().LockRoot(); },
            "", "", "No"),
        ["rescue shell"] = (
            static host => { Ssh(host); host.Nixos.Set("boot.initrd.systemd.emergencyAccess", true); host.Users.Immutable().LockRoot(); },
            "", "root RescueShell Yes", "No"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ways_are_those_that_are_expected(string name)
    {
        var (describe, logins, toRoot, administers) = Cases[name];
        var fleet = new Fleet("test", NixosRelease.V26_05);
        describe(fleet.Server("host"));
        var access = Assert.Single(fleet.ToModel().Effective.Hosts).Access;
        if (logins is not null) Assert.Equal(logins, string.Join(", ", access.Logins.Select(Text)));
        if (toRoot is not null) Assert.Equal(toRoot, string.Join(", ", access.ToRoot.Select(Text)));
        Assert.Equal(administers, access.CanAdminister.ToString());
    }

    private static void Ssh(Host host) => host.Ssh.KeyOnly().IgnoreKeysInHomes().PermitRootLogin(RootLogin.No);

    private static string Text(AccessPath path) => $"{path.Account} {path.Way}{(path.By is null ? "" : $" {path.By}")} {path.Holds}";
}
