using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private static void Ssh(Server host) => host.Ssh
        .KeyOnly()
        .HostKey(HostKeyType.Ed25519, "/persist/etc/ssh/ssh_host_ed25519_key")
        .PermitRootLogin(RootLogin.No)
        .KeyExchange(Kex.MlKem768X25519, Kex.Sntrup761X25519, Kex.Curve25519LibSsh)
        .Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Gcm, Cipher.Aes256Ctr)
        .MaxAuthTries(3)
        .MaxSessions(2);

    private static void Users(Server host) => host.Users
        .Immutable()                                              // the root is wiped: a password set with passwd would be gone
        .LockRoot()
        .Add("nixos", user => user.Wheel().AuthorizedKey(Keys.Admin).PasswordFrom(host.Secrets.Generate("admin_password", SecretGenerator.PasswordHash)));

    private static void Updates(Server host) => host.Updates
        .Automatic("github:example/homelab", "Sun 04:40", upgrade => upgrade.Reboot("04:30", "06:30"))   // backups are done by then
        .CleanUp("Sun 07:00", keepSince: TimeSpan.FromDays(30), keep: 5);
}
