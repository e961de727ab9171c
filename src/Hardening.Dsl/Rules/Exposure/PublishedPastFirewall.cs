namespace Hardening.Rules;

/// <summary>Ports of containers that are reached although the firewall does not open them.</summary>
public sealed class PublishedPastFirewall : HostRule
{
    private static readonly NixosPath Containers = NixosPath.From("virtualisation.oci-containers.containers.<name>.ports");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8311", Layer.Containers, Severity.Warning)
    {
        Title = "Published container port bypasses the firewall",
        Why = "Docker and Podman forward a published port before the firewall's input rules see the packet. It is reachable from every network, whether or not allowedTCPPorts has it.",
        Fix = "Publish on one address (\"127.0.0.1:8080:80\") behind a proxy on the host, or open the port in the firewall as well where every network is meant.",
        Threat = Threats.RemoteCodeExecution,
        References = [new("Docker, packet filtering and firewalls", "https://docs.docker.com/engine/network/packet-filtering-firewalls/"), Reference.NixosModule("virtualisation/oci-containers.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Firewall.Filters() || host.Reader.Is(NixosPath.From("virtualisation.docker.daemon.settings.iptables")) == false) return [];
        (string Text, IReadOnlyList<Origin> Origins)[] found = [.. host.Reader.NamesAt(Containers).OrderBy(static name => name, StringComparer.Ordinal).SelectMany(name => Of(host, name))];
        if (found.Length <= Finding.Separate) return found.Select(one => At(one.Origins[0], $"{one.Text} on {host.Name} {Verb(one.Text)} reachable from every network past the firewall, which does not open {Pronoun(one.Text)}."));
        Origin[] origins = [.. found.SelectMany(static one => one.Origins).Distinct()];
        var finding = At(origins[0], $"{Words.And([.. found.Select(static one => one.Text)])} on {host.Name} are reachable from every network past the firewall, which does not open them.");
        return [finding.With(origins)];
    }

    private static IEnumerable<(string Text, IReadOnlyList<Origin> Origins)> Of(HostModel host, string name)
    {
        var ports = host.Reader.Read(KnownService.At(Containers, name));
        if (ports.Value is not NixosValue.List list || ports.Origins.Count == 0) yield break;
        // A container of an ordinary account has its port on the host like any program: the firewall sees it.
        var user = host.Reader.Read(NixosPath.Of([.. Containers.Segments.Take(3), name, "podman", "user"]));
        if (user.IsSet && user.Value is not NixosValue.Text { Value: "root" }) yield break;
        string[] past =
        [
            .. list.Items.OfType<NixosValue.Text>().Select(static item => PublishedPort.Read(item.Value)).OfType<PublishedPort>()
                .Where(port => port.IsWide && IsClosed(host, port)).Select(static port => port.Text).Distinct(),
        ];
        if (past.Length > 0) yield return ($"{(past.Length == 1 ? "Port" : "Ports")} {Words.And(past)} of {name}", ports.Origins);
    }

    // Closed for certain: what the firewall opens too is meant for every network.
    private static bool IsClosed(HostModel host, PublishedPort port)
    {
        var everywhere = host.Firewall.Everywhere;
        var (ports, ranges) = port.IsTcp ? (everywhere.Tcp, everywhere.TcpRanges) : (everywhere.Udp, everywhere.UdpRanges);
        return Port.TryFrom(port.First, out var number, out _) && ports.Lacks(number) && !ranges.IsOpen && !ranges.Any(range => range.Value.Contains(number));
    }

    private static string Verb(string text) => text.StartsWith("Ports", StringComparison.Ordinal) ? "are" : "is";

    private static string Pronoun(string text) => text.StartsWith("Ports", StringComparison.Ordinal) ? "them" : "it";
}
