using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private const string Domain = "example.org";

    private static void Containers(Server host)
    {
        var proxy = Proxy(host);
        var login = Login(host, proxy);
        Names(host, proxy, login);
        Photos(host, proxy);
        Passwords(host, proxy);
        Files(host, proxy, login);
    }

    private static Container Proxy(Server host) => host.Containers.Add("traefik", c => c
        .HostNetwork(because: "ports 80 and 443 of the household's address are its own")
        .MemoryMax("512M")
        .TasksMax(512)
        .Traefik(proxy => proxy
            .Domain(Domain)
            .AcmeCloudflare("admin@example.org", host.Secrets.Add("cloudflare_dns_token"))
            .MinimumTls(TlsVersion.Tls13)
            .TrustedProxies("127.0.0.1/32")));                  // the tunnel on this host

    private static Container Login(Server host, Container proxy) => host.Containers.Add("authelia", c => c
        .PrivateNetwork(host: "10.10.10.8", container: "10.10.10.9")
        .UserNamespace()
        .MemoryMax("512M")
        .Authelia(login => Accounts(host, login))
        .Publish("auth", via: proxy, page => page.ServiceLogin()));

    private static void Names(Server host, Container proxy, Container login) => host.Containers.Add("adguard", c => c
        .HostNetwork(because: "port 53 of the household's address is its own")
        .Ephemeral()
        .MemoryMax("512M")
        .AdGuardHome(dns => dns
            .Upstreams("https://dns.quad9.net/dns-query")
            .Bootstrap("9.9.9.9", "149.112.112.112")
            .BlockLists("https://adguardteam.github.io/HostlistsRegistry/assets/filter_1.txt")
            .AllowClients("127.0.0.0/8", "192.168.1.0/24", "10.10.10.0/24"))
        .Publish("dns", via: proxy, page => page.TwoFactor(login)));

    private static void Photos(Server host, Container proxy) => host.Containers.Add("immich", c => c
        .PrivateNetwork(host: "10.10.10.4", container: "10.10.10.5")
        .UserNamespace()
        .MemoryMax("8G")
        .Immich()
        .Publish("photos", via: proxy, page => page.ServiceLogin()));   // its apps cannot pass a login in front of it

    private static void Passwords(Server host, Container proxy) => host.Containers.Add("vaultwarden", c => c
        .PrivateNetwork(host: "10.10.10.2", container: "10.10.10.3")
        .UserNamespace()
        .MemoryMax("1G")
        .Vaultwarden(vault => vault.NoSignups().NoInvitations().NoPasswordHints().LogToSyslog()
            .EnvironmentFrom(host.Secrets.Add("vaultwarden_environment")))   // ADMIN_TOKEN: /admin invites the first account
        .Publish("vault", via: proxy, page => page.ServiceLogin()));

    private static void Files(Server host, Container proxy, Container login) => host.Containers.Add("opencloud", c => c
        .PrivateNetwork(host: "10.10.10.100", container: "10.10.10.101")
        .UserNamespace()
        .MemoryMax("4G")
        .OpenCloud(cloud => cloud
            .EnvironmentFrom(host.Secrets.Add("opencloud_environment"))
            .LoginAt(login, client: "opencloud"))
        .Publish("cloud", via: proxy, page => page.ServiceLogin()));
}
