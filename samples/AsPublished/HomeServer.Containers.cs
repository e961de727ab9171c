using Hardening;

namespace AsPublished;

public static partial class HomeServer
{
    private static void Containers(Server host)
    {
        host.Containers.Add("traefik", c => c
            .BindReadOnly("/persist/etc/ssh/ssh_host_ed25519_key", "/etc/ssh/ssh_host_ed25519_key"));
        host.Containers.Add("authelia", c => c
            .PrivateNetwork(host: "10.10.10.8", container: "10.10.10.9")
            .BindReadOnly("/persist/etc/ssh/ssh_host_ed25519_key", "/etc/ssh/ssh_host_ed25519_key"));
        host.Containers.Add("adguard", c => c.Ephemeral());
        host.Containers.Add("immich", c => c.PrivateNetwork(host: "10.10.10.4", container: "10.10.10.5").UserNamespace());
        host.Containers.Add("vaultwarden", c => c.PrivateNetwork(host: "10.10.10.2", container: "10.10.10.3").UserNamespace());
        host.Containers.Add("opencloud", c => c.PrivateNetwork(host: "10.10.10.100", container: "10.10.10.101"));

        host.Nixos
            .Set("containers.traefik.config.services.traefik.enable", true)
            .Set("containers.traefik.config.services.traefik.dynamicConfigOptions.http.routers.immich", new NixAttributes
            {
                ["rule"] = "Host(`photos.example.org`)",
                ["service"] = "immich",
                ["middlewares"] = NixValue.List("authelia"),
            })
            .Set("containers.traefik.config.services.traefik.dynamicConfigOptions.http.middlewares.authelia.forwardAuth.address", "http://10.10.10.9:9091/api/authz/forward-auth")
            .Set("containers.authelia.config.services.authelia.instances.main.enable", true)
            .Set("containers.authelia.config.services.authelia.instances.main.settings.access_control", new NixAttributes
            {
                ["default_policy"] = "deny",
                ["rules"] = NixValue.List(
                    new NixAttributes { ["domain"] = NixValue.List("auth.example.org", "cloud.example.org", "photos.example.org"), ["policy"] = "bypass" },
                    new NixAttributes { ["domain"] = NixValue.List("*.example.org"), ["policy"] = "one_factor" }),
            })
            .Set("containers.authelia.config.services.authelia.instances.main.secrets.jwtSecretFile", "/run/agenix/authelia_jwtSecret")
            .Set("containers.authelia.config.services.authelia.instances.main.secrets.sessionSecretFile", "/run/agenix/authelia_sessionSecret")
            .Set("containers.authelia.config.services.authelia.instances.main.secrets.storageEncryptionKeyFile", "/run/agenix/authelia_storageEncryptionKey")
            .Set("containers.authelia.config.services.authelia.instances.main.settings.authentication_backend.file.path", "/run/agenix/authelia_users_database")
            .Set("containers.adguard.config.services.adguardhome.enable", true)
            .SetList("containers.adguard.config.services.adguardhome.settings.dns.upstream_dns", "https://dns.quad9.net/dns-query")
            .SetList("containers.adguard.config.services.adguardhome.settings.dns.bootstrap_dns", "9.9.9.9", "149.112.112.112")
            .Set("containers.immich.config.services.immich.enable", true)
            .Set("containers.vaultwarden.config.services.vaultwarden.enable", true)
            .Set("containers.opencloud.config.services.opencloud.enable", true);
#if PUBLISHED_PASSWORD
        host.Nixos
            .Set("containers.opencloud.config.services.opencloud.environment.IDM_ADMIN_PASSWORD", "Kx7pQ2vWm9");
#endif
    }
}
