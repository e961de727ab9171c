using Hardening.Nix.Emitters.Containers;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Containers, each in its own module together with what it needs of the host.</summary>
internal sealed class ContainersEmitter() : SettingsEmitter(ContainersSettings.Keys)
{
    // NixOS binds it into every container, and systemd-nspawn mounts what is inaccessible after what is bound.
    private const string NixDaemon = "--inaccessible=/nix/var/nix/daemon-socket";

    public override string Facet => "containers";

    public override IEnumerable<Assignment> Emit(HostModel host) => Modules(host).SelectMany(module => module.Assignments);

    public override IEnumerable<EmittedModule> Modules(HostModel host) =>
        host.Containers.Certain.Select(container => new EmittedModule($"container-{container.Name}", [.. Container(host, container)]));

    private IEnumerable<Assignment> Container(HostModel host, ContainerModel container)
    {
        var element = ContainersSettings.All.Option!.Path.Named(container.Name);
        var settings = ContainerSettings.Keys.ToLookup(static setting => setting.Option is { IsRooted: true });
        return
        [
            .. settings[false].SelectMany(setting => Of(host, container, setting, element)),
            .. Inside.Of(container).Select(inner => inner with { Path = $"{element}.config.{inner.Path}" }),
            .. settings[true].SelectMany(setting => Declared(host, container.Scope, setting, element)),
            .. Ports("networking.firewall.allowedTCPPorts", container.OpensTcpOnHost),
            .. Ports("networking.firewall.allowedUDPPorts", container.OpensUdpOnHost),
        ];
    }

    private IEnumerable<Assignment> Of(HostModel host, ContainerModel container, SettingKey setting, NixosPath element) => setting.Name switch
    {
        nameof(ContainerSettings.AutoStart) => [Option($"{element}.autoStart", container.AutoStart.Match(() => true, on => on, () => true))],
        nameof(ContainerSettings.Network) => [.. Declared(host, container.Scope, setting, element), .. Addresses($"{element}", container)],
        nameof(ContainerSettings.NixDaemon) => Flags($"{element}", host, container),
        _ => Write(host, container.Scope, setting, element),
    };

    private static IEnumerable<Assignment> Addresses(string path, ContainerModel container) => container.Addresses is { } pair
        ? [Option($"{path}.hostAddress", pair.Host.ToString()), Option($"{path}.localAddress", pair.Container.ToString())]
        : [];

    private static IEnumerable<Assignment> Flags(string path, HostModel host, ContainerModel container)
    {
        NixListItem[] flags =
        [
            .. container.NixDaemon.Is(true) ? Array.Empty<NixListItem>() : [NixDaemon],
            .. container.DroppedCapabilities.Select(static item => new NixListItem($"--drop-capability={item.Value}", item.Origin.Because)),
            .. container.Secrets.Select(name => new NixListItem($"--load-credential={name}:{host.Secrets.PathOf(name)}")),
        ];
        if (flags.Length > 0) yield return Option($"{path}.extraFlags", NixSyntax.List(flags));
    }

    private static IEnumerable<Assignment> Ports(string path, IReadOnlyList<Port> ports) =>
        ports.Count == 0 ? [] : [Option(path, NixSyntax.List([.. ports.Select(static port => new NixListItem(port.Number))]))];
}
