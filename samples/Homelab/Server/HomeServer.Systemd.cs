using Hardening;

namespace Homelab;

public static partial class HomeServer
{
    private static void Systemd(Server host) => host.Systemd
        .Journal(journal => journal
            .Storage(JournalStorage.Persistent)
            .MaxSize("1G")
            .RateLimit(1000, TimeSpan.FromSeconds(30))
            .Seal()
            .ForwardNowhere())
        .DiscardCoreDumps()
        .NotifyFailures(host.Secrets.Add("notify_url"))           // failed backups and upgrades: a topic of ntfy
        .DisableEmergencyMode();                                  // nobody sits at a console

    // No port is open to the internet: the tunnel is opened from here.
    private static void Services(Server host) => host.Services
        .CloudflareTunnel(token: host.Secrets.Add("cloudflare_tunnel_token"));
}
