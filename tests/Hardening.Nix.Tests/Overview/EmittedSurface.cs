using System.Text.RegularExpressions;
using Hardening.Nix.Tests.Emission;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Overview;

/// <summary>What the emitted modules of one host open and listen on, as the real Nix evaluates them.</summary>
internal sealed partial class EmittedSurface
{
    // Where a module is not told the port, NixOS's own holds.
    private static readonly (string Address, string Port, long Standard)[] Pages =
    [
        ("adguardhome.host", "adguardhome.port", 3000), ("immich.host", "immich.port", 2283), ("opencloud.address", "opencloud.port", 9200),
        ("vaultwarden.config.ROCKET_ADDRESS", "vaultwarden.config.ROCKET_PORT", 8222),
    ];

    private readonly ILookup<string, NixosValue> definitions;

    private EmittedSurface(ILookup<string, NixosValue> definitions) => this.definitions = definitions;

    public static EmittedSurface Of(Fleet fleet, string host)
    {
        var flake = Flakes.Of(fleet);
        var modules = flake.Paths.Where(path => path.StartsWith($"hosts/{host}/", StringComparison.Ordinal) && !path.EndsWith("default.nix", StringComparison.Ordinal));
        return new(EvaluatedModule.FromTexts(modules.Select(path => flake[path]), fleet.ToModel().Release)
            .SelectMany(module => module.Definitions).Where(definition => definition.IsActive).ToLookup(definition => definition.Path.Text, definition => definition.Value));
    }

    public bool IsFiltered => !definitions["networking.firewall.enable"].Contains(new NixosValue.Boolean(false));

    /// <summary>The ports that are open on an interface, as <c>tcp 22-22</c>.</summary>
    public IReadOnlySet<string> OpenOn(string name) => (HashSet<string>)
    [
        .. Opened("networking.firewall"), .. Opened($"networking.firewall.interfaces.{name}"),
        .. definitions["services.openssh.enable"].Contains(new NixosValue.Boolean(true)) && !definitions["services.openssh.openFirewall"].Contains(new NixosValue.Boolean(false))
            ? Numbers("services.openssh.ports").DefaultIfEmpty(22).Select(port => $"tcp {port}-{port}") : [],
        // The initrd has no firewall.
        .. Numbers("boot.initrd.network.ssh.port").Select(port => $"tcp {port}-{port}"),
    ];

    /// <summary>Where the services of containers listen, as <c>adguard 127.0.0.1 8080</c>; an empty address is every one.</summary>
    public IReadOnlySet<string> Listening => definitions.Select(definition => Container().Match(definition.Key)).Where(match => match.Success)
        .Select(match => match.Groups[1].Value).Distinct().SelectMany(Services).ToHashSet();

    private IEnumerable<string> Services(string container)
    {
        var inside = $"containers.{container}.config.services";
        foreach (var (address, port, standard) in Pages)
            if (Text($"{inside}.{address}") is { } at) yield return $"{container} {at} {Numbers($"{inside}.{port}").DefaultIfEmpty(standard).First()}";
        if (Text($"{inside}.authelia.instances.main.settings.server.address") is { } authelia && Address().Match(authelia) is { Success: true } parts)
            yield return $"{container} {parts.Groups[1].Value} {parts.Groups[2].Value}";
        foreach (var entry in (string[])["web", "websecure"])
            if (Text($"{inside}.traefik.staticConfigOptions.entryPoints.{entry}.address") is { } address) yield return $"{container}  {address.TrimStart(':')}";
        foreach (var port in Numbers($"{inside}.adguardhome.settings.dns.port")) yield return $"{container}  {port}";
    }

    private IEnumerable<string> Opened(string path) =>
    [
        .. Numbers($"{path}.allowedTCPPorts").Select(port => $"tcp {port}-{port}"),
        .. Numbers($"{path}.allowedUDPPorts").Select(port => $"udp {port}-{port}"),
        .. Ranges($"{path}.allowedTCPPortRanges").Select(range => $"tcp {range}"),
        .. Ranges($"{path}.allowedUDPPortRanges").Select(range => $"udp {range}"),
    ];

    private string? Text(string path) => definitions[path].OfType<NixosValue.Text>().Select(text => text.Value).FirstOrDefault();

    private IEnumerable<long> Numbers(string path) => definitions[path].SelectMany(value => value is NixosValue.List list ? list.Items : [value]).OfType<NixosValue.Whole>().Select(whole => whole.Value);

    private IEnumerable<string> Ranges(string path) => definitions[path].OfType<NixosValue.List>().SelectMany(list => list.Items).OfType<NixosValue.Attributes>()
        .Select(range => $"{Member(range, "from")}-{Member(range, "to")}");

    private static long Member(NixosValue.Attributes set, string name) => ((NixosValue.Whole)set.Members.Single(member => member.Key == name).Value).Value;

    [GeneratedRegex(@"^containers\.([^.]+)\.")]
    private static partial Regex Container();

    [GeneratedRegex(@"^tcp://([^:]+):(\d+)/$")]
    private static partial Regex Address();
}
