using Hardening.Nix.Emitters.Containers;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>Containers, each in a module of its own together with what it needs of the host.</summary>
internal sealed class ContainersEmitter : Emitter
{
    // NixOS binds it into every container, and systemd-nspawn mounts what is inaccessible after what is bound.
    private const string NixDaemon = "--inaccessible=/nix/var/nix/daemon-socket";

    public override string Facet => "containers";

    public override IEnumerable<Assignment> Emit(HostModel host) => Modules(host).SelectMany(module => module.Assignments);

    public override IEnumerable<EmittedModule> Modules(HostModel host) =>
        host.Containers.Certain.Select(container => new EmittedModule($"container-{container.Name}", [.. Container(host, container)]));

    private static IEnumerable<Assignment> Container(HostModel host, ContainerModel container)
    {
        var path = $"containers.{Nixos.Part(container.Name)}";
        return
        [
            Option($"{path}.autoStart", container.AutoStart.Match(() => true, on => on, () => true)),
            .. Network(path, container),
            .. Option($"{path}.privateUsers", container.UserNamespace, static own => own ? "pick" : "no"),
            .. Option($"{path}.ephemeral", container.Ephemeral),
            .. Mounts(path, container),
            .. Option($"{path}.additionalCapabilities", container.AddedCapabilities, static capability => capability.ToString()),
            .. Flags(path, host, container),
            .. Inside.Of(container).Select(inner => inner with { Path = $"{path}.config.{inner.Path}" }),
            .. Limits(container),
            .. Ports("networking.firewall.allowedTCPPorts", container.OpensTcpOnHost),
            .. Ports("networking.firewall.allowedUDPPorts", container.OpensUdpOnHost),
        ];
    }

    private static IEnumerable<Assignment> Network(string path, ContainerModel container)
    {
        if (container.Network.IsUnset) yield break;
        foreach (var own in Option($"{path}.privateNetwork", container.Network, static network => network is not ContainerNetwork.OfTheHost)) yield return own;
        if (container.Addresses is not { } pair) yield break;
        yield return Option($"{path}.hostAddress", pair.Host.ToString());
        yield return Option($"{path}.localAddress", pair.Container.ToString());
    }

    private static IEnumerable<Assignment> Mounts(string path, ContainerModel container)
    {
        foreach (var at in container.Mounts.Certain)
            if (container.Mount(at).TryGet(out var mount))
                yield return Option($"{path}.bindMounts.{Nixos.Part(at)}", NixSyntax.Attrs(
                    NixSyntax.SetKey("hostPath", mount.HostPath.ToString()), NixSyntax.SetKey("isReadOnly", mount.IsReadOnly)));
    }

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

    private static IEnumerable<Assignment> Limits(ContainerModel container)
    {
        var path = $"systemd.services.\"container@{container.Name}\".serviceConfig";
        return
        [
            .. Option($"{path}.MemoryMax", container.MemoryMax, static size => size.ToString()),
            .. Option($"{path}.CPUQuota", container.CpuQuota, static percent => FormattableString.Invariant($"{percent}%")),
            .. Option($"{path}.TasksMax", container.TasksMax),
        ];
    }

    private static IEnumerable<Assignment> Ports(string path, IReadOnlyList<Port> ports) =>
        ports.Count == 0 ? [] : [Option(path, NixSyntax.List([.. ports.Select(static port => new NixListItem(port.Number))]))];
}
