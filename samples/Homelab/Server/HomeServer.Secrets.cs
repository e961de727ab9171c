using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    // The key lies on the volume that is there before any secret is decrypted; the root is wiped at every boot.
    private static void Secrets(Server host) => host.Secrets
        .HostKey(Keys.Server)
        .Identity("/persist/etc/ssh/ssh_host_ed25519_key");
}
