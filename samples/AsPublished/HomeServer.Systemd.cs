using Hardening;

namespace AsPublished;

public static partial class HomeServer
{
    private static void Systemd(Server host)
    {
        host.Systemd
            .Journal(journal => journal
                .Storage(JournalStorage.Persistent)
                .MaxSize("1G")
                .RateLimit(1000, TimeSpan.FromSeconds(30))
                .Seal()
                .ForwardNowhere())
            .DisableEmergencyMode();

        var token = host.Secrets.Add("cloudflare_tunnel_token", secret => secret.Owner("cloudflared").Group("cloudflared").Mode("0440"));
        host.Users.Add("cloudflared", user => user.System());
        host.Services.Add("cloudflared-tunnel", unit => unit
            .Run("cloudflared")
            .Arguments("tunnel", "--no-autoupdate", "run")
            .PassSecret(token, "--token-file")
            .RunAs("cloudflared")
            .NeedsNetwork()
            .Restart(RestartPolicy.OnFailure, TimeSpan.FromSeconds(5)));
        host.Nixos
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.AmbientCapabilities", null)
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.CapabilityBoundingSet", null)
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.NoNewPrivileges", true)
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.ProtectSystem", "strict")
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.ProtectHome", true)
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.PrivateTmp", true)
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.PrivateDevices", true)
            .Set("systemd.services.cloudflared-tunnel.serviceConfig.UMask", "0077");
    }
}
