using System.Text.RegularExpressions;

namespace Hardening.Rules;

/// <summary>A login service that lets through, for a name that its proxy sends to it.</summary>
public sealed class LoginBypassed : HostRule
{
    private static readonly Regex Hosts = new("Host\\(([^)]*)\\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Quoted = new("[`'\"]([^`'\"]+)[`'\"]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8203", Layer.Services, Severity.Warning)
    {
        Title = "Login service bypasses a name that its proxy protects",
        Why = "The proxy asks the login service before it forwards a request, and the login service answers bypass for this name: no login is required.",
        Fix = "Remove the name from the bypass rule, or the middleware from the router if the service has its own login.",
        Threat = Threats.FalseConfidence,
        References = [new("Authelia, Access Control", "https://www.authelia.com/configuration/security/access-control/"), new("Traefik, ForwardAuth", "https://doc.traefik.io/traefik/middlewares/http/forwardauth/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        SaidOption[] options = [.. host.Said()];
        var forwarding = new HashSet<string>(options.Select(static option => After(option.Path, "http", "middlewares")).Where(static rest => rest is [_, "forwardAuth", ..]).Select(static rest => rest![0]), StringComparer.Ordinal);
        var routers = options.Select(static option => (Option: option, Below: After(option.Path, "http", "routers"))).Where(static one => one.Below is [_, "rule" or "middlewares"]).ToArray();
        var guarded = routers.Where(one => one.Below![1] == "middlewares" && one.Option.Value.Texts().Any(name => forwarding.Contains(name.Split('@')[0]))).ToDictionary(static one => one.Below![0], static one => one.Option, StringComparer.Ordinal);
        if (guarded.Count == 0) yield break;
        var bypassed = Bypassed(options).ToArray();
        foreach (var (option, rest) in routers)
            if (rest![1] == "rule" && option.Value.Text() is { } rule && guarded.TryGetValue(rest[0], out var middleware))
                foreach (var name in Names(rule))
                    if (bypassed.FirstOrDefault(one => one.Domain == name).Option is { } by)
                        yield return At(by.Origins[0], $"Router \"{rest[0]}\" of {name} on {host.Name} asks the login service, which bypasses that name.").With(option.Origins[0]).With(middleware.Origins[0]);
    }

    // Authelia takes the first rule that fits: a name that an earlier rule protects is not bypassed.
    private static IEnumerable<(string Domain, SaidOption Option)> Bypassed(SaidOption[] options)
    {
        foreach (var option in options)
        {
            if (After(option.Path, "settings", "access_control") is not ["rules"] || option.Value is not NixosValue.List rules) continue;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var rule in rules.Items.OfType<NixosValue.Attributes>())
                // A rule for some paths, methods or networks lets only these through.
                if (rule.Members.All(static member => member.Key is "domain" or "policy"))
                    foreach (var domain in rule.Get("domain").Texts())
                        if (seen.Add(domain) && rule.Get("policy")?.Text() == "bypass") yield return (domain, option);
        }
    }

    private static IEnumerable<string> Names(string rule) =>
        Hosts.Matches(rule).Cast<Match>().SelectMany(static host => Quoted.Matches(host.Groups[1].Value).Cast<Match>()).Select(static name => name.Groups[1].Value);

    private static string[]? After(IReadOnlyList<string> path, string outer, string inner)
    {
        for (var i = 0; i + 1 < path.Count; i++)
            if (path[i] == outer && path[i + 1] == inner) return [.. path.Skip(i + 2)];
        return null;
    }
}
