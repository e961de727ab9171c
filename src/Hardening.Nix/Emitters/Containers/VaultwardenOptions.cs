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
        foreach (var setting in VaultwardenSettings.Keys.SelectMany(setting => SettingsEmitter.Declared(container.System, container.Scope, setting))) yield return setting;
        if (vaultwarden.Syslog.TryGet(out var on)) yield return new($"{Root}.config.EXTENDED_LOGGING", on);
        if (vaultwarden.EnvironmentFile.TryGet(out var secret)) yield return new($"{Root}.environmentFile", Credentials.ForRoot(secret));
    }
}
