using System.Globalization;

namespace Hardening.Overview.Facts;

/// <summary>Ports that are passed on to a container or to another machine. The packet filter of the host does not see them (podman-container-tools/podman#15623).</summary>
internal static class PublishedPorts
{
    private static readonly NixosPath OfContainers = NixosPath.From("virtualisation.oci-containers.containers.<name>.ports");
    private static readonly NixosPath Arguments = NixosPath.From("virtualisation.oci-containers.containers.<name>.extraOptions");
    private static readonly NixosPath OfMachines = NixosPath.From("containers.<name>.forwardPorts");
    private static readonly NixosPath OfNat = NixosPath.From("networking.nat.forwardPorts");

    public static IEnumerable<Opening> Openings(HostView host) =>
    [
        .. from found in host.Options.Matching(OfContainers)
           from text in found.Option.Texts
           let port = Published(text)
           where port is { IsLocal: false }
           select Of(found.Option, port.Value.Span, $"container {found.Names[0]}", $"{Engine(host)} publishes it past the firewall"),
        .. from found in host.Options.Matching(OfMachines)
           from item in Items(found.Option)
           let span = Span(item, "hostPort", "protocol")
           where span is not null
           select Of(found.Option, span, $"container {found.Names[0]}", "the container's port is forwarded past the firewall"),
        .. from option in Found(host, OfNat)
           from item in Items(option)
           let span = Span(item, "sourcePort", "proto")
           where span is not null
           select Of(option, span, (item.Get("destination") as NixosValue.Text)?.Value ?? "another machine", "forwarded by the host"),
    ];

    /// <summary>Whether packets may be forwarded to another machine.</summary>
    public static bool ForwardsToMachines(HostView host) => Found(host, OfNat).Any(option => option.Value is not NixosValue.List { Items.Count: 0 });

    /// <summary>Options that publish ports that cannot be read.</summary>
    public static IEnumerable<string> Unknown(HostView host) =>
    [
        .. from pattern in (NixosPath[])[OfContainers, OfMachines]
           from found in host.Options.Matching(pattern)
           where found.Option.Value is not NixosValue.List list || (pattern == OfContainers && list.Items.Any(item => item is not NixosValue.Text text || Published(text.Value) is null))
           select found.Option.Path.Text,
        .. from found in host.Options.Matching(Arguments)
           where found.Option.Value is null || found.Option.Texts.Any(text => text.StartsWith("-p", StringComparison.Ordinal) || text.StartsWith("--publish", StringComparison.Ordinal)
               || text is "--network=host" or "--net=host" or "host")
           select found.Option.Path.Text,
        .. Found(host, OfNat).Where(option => option.Value is not NixosValue.List).Select(option => option.Path.Text),
    ];

    private static string Engine(HostView host) =>
        host.Options.Find(NixosPath.From("virtualisation.oci-containers.backend")) is { Value: NixosValue.Text(var text) } ? text : "podman";

    private static IEnumerable<SetOption> Found(HostView host, NixosPath path) => host.Options.Find(path) is { } option ? [option] : [];

    private static IEnumerable<NixosValue.Attributes> Items(SetOption option) => option.Value is NixosValue.List list ? list.Items.OfType<NixosValue.Attributes>() : [];

    private static Opening Of(SetOption option, PortSpan span, string answers, string why) => new(span, null, why, option.Origins[0]) { Answers = answers };

    private static PortSpan? Span(NixosValue.Attributes item, string port, string protocol)
    {
        var transport = item.Get(protocol) is NixosValue.Text { Value: "udp" } ? Transport.Udp : Transport.Tcp;
        return item.Get(port) switch
        {
            NixosValue.Whole(var number) => new(transport, (int)number, (int)number),
            NixosValue.Text(var text) => Range(transport, text.Replace(':', '-')),
            _ => null,
        };
    }

    private static (PortSpan Span, bool IsLocal)? Published(string text) =>
        PublishedPort.Read(text) is { } port ? (new(port.IsTcp ? Transport.Tcp : Transport.Udp, port.First, port.Last), port.Address.Length > 0 && Listener.IsLoopback(port.Address)) : null;

    private static PortSpan? Range(Transport transport, string text)
    {
        var ends = text.Split('-');
        return ends.Length <= 2 && ushort.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && ushort.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new(transport, first, last) : null;
    }
}
