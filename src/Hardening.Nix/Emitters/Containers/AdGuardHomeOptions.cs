using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters.Containers;

/// <summary>The name server of the network.</summary>
internal static class AdGuardHomeOptions
{
    private const string Root = "services.adguardhome";

    public static IEnumerable<Assignment> Of(ContainerModel container)
    {
        var adguard = container.AdGuardHome;
        if (!adguard.Enabled.Is(true)) return [];
        return
        [
            new($"{Root}.enable", true),
            new($"{Root}.host", container.ListenAddress),
            .. adguard.Web is { } web ? [new Assignment($"{Root}.port", web.Number)] : Array.Empty<Assignment>(),
            // Else what somebody clicked stays in force beside what is written here.
            new($"{Root}.mutableSettings", false),
            new($"{Root}.settings.dns.bind_hosts", NixSyntax.List("0.0.0.0")),
            new($"{Root}.settings.dns.port", 53),
            .. ((SettingKey[])[AdGuardHomeSettings.Upstreams, AdGuardHomeSettings.Bootstrap, AdGuardHomeSettings.AllowedClients])
                .SelectMany(setting => SettingsEmitter.Declared(container.System, container.Scope, setting)),
            .. Lists(adguard),
        ];
    }

    private static IEnumerable<Assignment> Lists(AdGuardHomeModel adguard)
    {
        var lists = adguard.BlockLists.Select((item, i) => new NixListItem(NixSyntax.Attrs(
            NixSyntax.SetKey("enabled", true),
            NixSyntax.SetKey("id", i + 1),
            NixSyntax.SetKey("name", item.Value.ToString()),
            NixSyntax.SetKey("url", item.Value.ToString())), item.Origin.Because)).ToArray();
        if (lists.Length > 0) yield return new($"{Root}.settings.filters", NixSyntax.List(lists));
    }
}
