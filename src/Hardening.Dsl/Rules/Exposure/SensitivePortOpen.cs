using System.Globalization;

namespace Hardening.Rules;

/// <summary>A port of a database, of administration or of a file share, open on every interface.</summary>
public sealed class SensitivePortOpen : HostRule
{
    // IANA's port numbers and the defaults of the programs; ports that other common services use as well are left out.
    private static readonly (int Number, string What)[] Ports =
    [
        (23, "telnet"), (69, "TFTP"), (111, "the RPC port mapper"), (135, "Windows RPC"), (139, "SMB"), (445, "SMB"), (512, "rexec"), (513, "rlogin"), (514, "rsh"), (873, "rsync"), (1433, "SQL Server"),
        (2049, "NFS"), (2375, "the Docker API without TLS"), (2379, "etcd"), (3306, "MySQL"), (3389, "remote desktop"), (5432, "PostgreSQL"), (5555, "the Android debug bridge"), (5900, "VNC"), (5901, "VNC"),
        (5984, "CouchDB"), (6379, "Redis"), (9100, "the node exporter"), (9200, "Elasticsearch"), (10250, "the kubelet"), (11211, "memcached"), (27017, "MongoDB"),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8304", Layer.Firewall, Severity.Warning)
    {
        Title = "Port of a database or of administration is open on every interface",
        Why = "Databases, file shares, remote desktops, container engines and metrics are made for an inner network. On every interface they are scanned, guessed and exploited, with or without a login.",
        Fix = "Open the port on one interface only: Firewall.On(\"wg0\", nic => nic.AllowTcp(5432)).",
        Threat = Threats.RemoteCodeExecution,
        References = [Reference.NixosModule("services/networking/firewall.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // A service without a login is the worse fault, and has a rule of its own.
        var services = ExposedService.Of(host, static (service, port) => port.Port.Kind == PortKind.Sensitive && service.Login is not (null or "none" or "default-password")).ToArray();
        var other = ExposedService.Of(host, static (_, _) => true).SelectMany(static service => service.Ports).Where(static port => port.Port.IsTcp).Select(static port => port.First).ToArray();
        (string Text, IReadOnlyList<Origin> Origins)[] found =
        [
            .. services.Select(static service => (service.Text, service.Origins)),
            .. host.Firewall.Filters() ? Ports.Where(port => !other.Contains(port.Number)).Select(port => (Text(port), By: Opener(host, port.Number))).Where(static port => port.By is not null).Select(static port => (port.Item1, port.By!)) : [],
        ];
        if (found.Length <= Finding.Separate)
            return found.Select(one => At(one.Origins[0], $"{one.Text} is open on every interface of {host.Name}.").With(one.Origins));
        Origin[] origins = [.. found.SelectMany(static one => one.Origins).Distinct()];
        return [At(origins[0], $"{Words.And([.. found.Select(static one => one.Text)])} are open on every interface of {host.Name}.").With(origins)];
    }

    private static string Text((int Number, string What) port) => $"Port {port.Number.ToString(CultureInfo.InvariantCulture)}/TCP of {port.What}";

    // A range is opened for other reasons, and has a rule of its own.
    private static IReadOnlyList<Origin>? Opener(HostModel host, int number) => Port.TryFrom(number, out var port, out _) && host.Firewall.Everywhere.Tcp.OriginOf(port) is { } origin ? [origin] : null;
}
