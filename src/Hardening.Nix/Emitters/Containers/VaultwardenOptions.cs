namespace Hardening.Nix.Emitters.Containers;

/// <summary>The password service.</summary>
internal static class VaultwardenOptions
{
    private const string Root = "services.vaultwarden";

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var vaultwarden = container.Vaultwarden;
        if (!vaultwarden.Enabled.Is(true)) yield break;
        yield return new($"{Root}.enable", true);
        yield return new($"{Root}.config.ROCKET_ADDRESS", container.ListenAddress);
        yield return new($"{Root}.config.ROCKET_PORT", vaultwarden.Web!.Number);
        if (container.PublishedAs is { } address) yield return new($"{Root}.config.DOMAIN", $"https://{address}");
        foreach (var (name, setting) in ((string, Setting<bool>)[])[
            ("SIGNUPS_ALLOWED", vaultwarden.Signups), ("INVITATIONS_ALLOWED", vaultwarden.Invitations), ("SHOW_PASSWORD_HINT", vaultwarden.PasswordHints),
            ("USE_SYSLOG", vaultwarden.Syslog), ("EXTENDED_LOGGING", vaultwarden.Syslog)])
        {
            if (setting.TryGet(out var on)) yield return new($"{Root}.config.{name}", on);
        }
        if (vaultwarden.EnvironmentFile.TryGet(out var secret)) yield return new($"{Root}.environmentFile", Credentials.ForRoot(secret));
    }
}
