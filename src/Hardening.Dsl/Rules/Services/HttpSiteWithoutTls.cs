namespace Hardening.Rules;

/// <summary>A site is served over plain HTTP to the network.</summary>
public sealed class HttpSiteWithoutTls : HostRule
{
    private static readonly Port Http = Port.From(80);
    private static readonly OptionTest Nginx = OptionTest.Read("services.nginx.enable = true");
    private static readonly OptionTest Caddy = OptionTest.Read("services.caddy.enable = true");
    private static readonly string[] Tls = ["forceSSL", "onlySSL", "addSSL", "rejectSSL", "globalRedirect", "listen", "listenAddresses"];
    private static readonly string[] Local = ["_", "localhost", "127.0.0.1", "default"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8416", Layer.Services, Severity.Warning)
    {
        Title = "A site is served over plain HTTP",
        Why = "Passwords, session cookies and pages can be read and changed on the way. A session cookie is as good as the password.",
        Fix = "Set forceSSL and enableACME of the virtual host; in Caddy leave http:// out of its name.",
        Threat = Threats.NetworkAttack,
        References = [Reference.NixosModule("services/web-servers/nginx/vhost-options.nix"), Reference.NixosModule("services/web-servers/caddy/default.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var reachable = Reachable(host);
        if (reachable is null) yield break;
        foreach (var (server, on, sites) in new[] { ("nginx", Nginx, NginxSites(host)), ("Caddy", Caddy, CaddySites(host)) })
        {
            var plain = sites.ToArray();
            if (plain.Length == 0 || !host.Holds(on)) continue;
            var names = plain.Length > 3 ? $"{string.Join(", ", plain.Take(3).Select(static site => site.Name))} and {plain.Length - 3} more" : Words.And([.. plain.Select(static site => site.Name)]);
            yield return At(plain[0].Origin, $"{server} serves {names} over plain HTTP, and port 80 of {host.Name} is open.").With(plain.Select(static site => site.Origin)).With(host.InForce(on).Origins).With(reachable);
        }
    }

    // Where the port is open for certain, the calls that open it.
    private static IReadOnlyList<Origin>? Reachable(HostModel host)
    {
        if (host.Firewall.Enabled.IsUnknown || host.Firewall.Enabled.Is(false)) return null;
        return host.Firewall.Everywhere.Tcp.OriginOf(Http) is { } origin ? [origin] : null;
    }

    private static IEnumerable<(string Name, Origin Origin)> NginxSites(HostModel host)
    {
        if (host.SaidBelow("services", "nginx", "defaultListen").Any() || host.SaidBelow("services", "nginx", "defaultListenAddresses").Any() || host.SaidBelow("services", "nginx", "defaultHTTPListenPort").Any()) yield break;
        if (host.Nixos.UnknownPrefixes.Count > 0 || host.Nixos.Definitions.Any(static definition => definition.Path.Text.StartsWith("services.nginx.virtualHosts", StringComparison.Ordinal) && definition.Known is null)) yield break;
        foreach (var site in host.SaidBelow("services", "nginx", "virtualHosts").Where(static option => option.Path.Count > 4).GroupBy(static option => option.Path[3], StringComparer.Ordinal))
        {
            if (Local.Contains(site.Key) || site.Key.EndsWith(".localhost", StringComparison.Ordinal) || site.Any(static option => Tls.Contains(option.Path[4]) && option.Value is not NixosValue.Boolean { Value: false })) continue;
            if (site.FirstOrDefault(static option => option.Path[4] is "root" || option.Path[option.Path.Count - 1] is "proxyPass" or "root" or "fastcgiParams" or "uwsgiPass") is { } served) yield return (site.Key, served.Origins[0]);
        }
    }

    private static IEnumerable<(string Name, Origin Origin)> CaddySites(HostModel host)
    {
        foreach (var site in host.SaidBelow("services", "caddy", "virtualHosts").Where(static option => option.Path.Count > 4).GroupBy(static option => option.Path[3], StringComparer.Ordinal))
            if ((site.Key.StartsWith("http://", StringComparison.Ordinal) && site.Key.IndexOf("localhost", StringComparison.Ordinal) < 0 && site.Key.IndexOf("127.0.0.1", StringComparison.Ordinal) < 0) || site.Key == ":80")
                if (site.All(static option => option.Value.Text() is not { } text || text.IndexOf("redir", StringComparison.Ordinal) < 0)) yield return (site.Key, site.First().Origins[0]);
    }
}
