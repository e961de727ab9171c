using Hardening;

namespace AsPublished;

/// <summary>The server, line by line.</summary>
public static partial class HomeServer
{
    public const string AdminKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";
    private const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO58hbFDjAAONCKmfeGhIq98qenNPby/dJaowOGEuZhP root@homelab";

    public static void Describe(Server host)
    {
        host.StateVersion(NixosRelease.V25_11);
        Kernel(host);
        Sysctls(host.Kernel);
        Network(host);
        Access(host);
        Secrets(host);
        Systemd(host);
        Containers(host);
        Disks(host);
        Backup(host);
        Updates(host);
        host.Time.Zone("Europe/Berlin");
    }

    private static void Access(Server host)
    {
        host.Ssh
            .KeyOnly()
            .PermitRootLogin(RootLogin.No)
            .KeyExchange(Kex.MlKem768X25519, Kex.Sntrup761X25519, Kex.Curve25519LibSsh)
            .Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Gcm, Cipher.Aes256Ctr)
            .HostKey(HostKeyType.Ed25519, "/persist/etc/ssh/ssh_host_ed25519_key")
            .MaxAuthTries(3)
            .MaxSessions(2);
        host.Users.Add("nixos", user => user.Wheel().AuthorizedKey(AdminKey));
        host.Security.SudoWithoutPassword(because: "the account has a key and no password");
    }

    private static void Secrets(Server host) => host.Secrets
        .HostKey(HostKey)
        .Identity("/persist/etc/ssh/ssh_host_ed25519_key");

    private static void Updates(Server host) => host.Updates
        .Automatic("/home/nixos/homelab", calendar: "weekly", upgrade => upgrade.Flags("--upgrade-all", "--commit-lock-file"));
}
