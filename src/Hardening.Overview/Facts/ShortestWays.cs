namespace Hardening.Overview.Facts;

/// <summary>One step of a way: what is reached next, and how.</summary>
/// <param name="To">What is reached.</param>
/// <param name="By">How.</param>
/// <param name="Origin">The call that opens the way; null where none does.</param>
internal sealed record WayStep(string To, string By, Origin? Origin);

/// <summary>The shortest way from where an attacker may be to what is to be kept.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">A secret, or root on a host.</param>
/// <param name="Steps">Each step.</param>
internal sealed record Way(string From, string To, IReadOnlyList<WayStep> Steps);

/// <summary>What reaches what in a fleet, once each thing on the way is taken over.</summary>
/// <remarks>
/// A step is taken where the description opens it for certain: a port that is open, a mount, a key, a group. That a service has no fault is not assumed; that a kernel has none is.
/// A way that asks for a password or a passphrase says so.
/// </remarks>
internal sealed class ShortestWays
{
    public const string Internet = "the internet";
    public const string Lan = "the LAN";

    // Rules about containers whose root, or whose service, is as good as root on the host.
    private static readonly string[] AsGoodAsRoot = ["HD6208", "HD6209", "HD6210", "HD6212"];

    private static readonly GroupName Wheel = GroupName.From("wheel");

    private readonly Dictionary<string, List<WayStep>> steps = new(StringComparer.Ordinal);
    private readonly List<string> starts = [];
    private readonly List<string> targets = [];

    private ShortestWays()
    {
    }

    /// <summary>The shortest way from each start to each target that it reaches.</summary>
    public static IReadOnlyList<Way> Of(FleetView fleet)
    {
        var graph = new ShortestWays();
        graph.starts.AddRange([Internet, Lan]);
        foreach (var host in fleet.Hosts) graph.Take(host);
        foreach (var laptop in fleet.Hosts.Where(IsLaptop)) graph.TakeLaptop(laptop, fleet);
        return [.. graph.starts.Distinct().SelectMany(graph.From)];
    }

    private void Take(HostView host)
    {
        var root = Root(host);
        targets.Add(root);
        foreach (var exposure in host.Exposures.Where(static exposure => exposure.IsAnswered))
            foreach (var from in NetworksOf(exposure.Network)) Step(from, Process(host, exposure.Process), $"{exposure.Span}, authentication: {exposure.Authentication}", exposure.Origin);
        foreach (var tunnel in host.Outbound.Where(static path => path.CarriesInbound))
            Step(Internet, Process(host, tunnel.Process), $"tunnel to {tunnel.Destination}", tunnel.Origins.Count > 0 ? tunnel.Origins[0] : null);
        foreach (var inner in host.Behind) Step(Process(host, inner.From), Process(host, inner.To.Name), inner.Label is { } label ? $"forwards {label}" : "forwards requests", null);
        foreach (var listener in host.Listeners.Where(static listener => listener.Container is not null))
            Step(Process(host, listener.Process), Container(host, listener.Container!), "runs in it", listener.Origin);
        foreach (var container in host.Model.Containers.Certain) Take(host, container);
        foreach (var use in host.Model.Secrets.Uses) Step(Process(host, use.By.StartsWith("service ", StringComparison.Ordinal) ? use.By["service ".Length..] : use.By), Secret(host, use.Secret), "reads it", use.Origin);
        foreach (var name in host.Model.Secrets.All.Certain)
        {
            targets.Add(Secret(host, name));
            Step(root, Secret(host, name), "root can read decrypted secrets", null);
        }
        foreach (var user in host.Model.Users.All.Certain)
            if (host.Model.Users.User(user).Groups.OriginOf(Wheel) is { } member)
                Step(Account(host, user), root, host.Model.Security.SudoPassword.Is(false) ? "sudo without a password" : "sudo, with the account's password", member);
    }

    private void Take(HostView host, ContainerModel container)
    {
        var node = Container(host, container.Name.ToString());
        starts.Add(node);
        foreach (var name in container.Secrets) Step(node, Secret(host, name), "receives it", container.Origin);
        foreach (var finding in host.Findings.Where(finding => finding.Message.Contains($"{container.Name} ", StringComparison.Ordinal)))
            if (finding.Rule.Id == "HD6203")
                foreach (var name in host.Model.Secrets.All.Certain) Step(node, Secret(host, name), "can read the host's private key (HD6203), which decrypts it", finding.Origin);
            else if (AsGoodAsRoot.Contains(finding.Rule.Id)) Step(node, Root(host), $"{finding.Rule.Id}: {finding.Rule.Title}", finding.Origin);
    }

    private void TakeLaptop(HostView laptop, FleetView fleet)
    {
        var node = $"{laptop.Name}, the laptop";
        starts.Add(node);
        var keys = fleet.Model.Administrators.Select(static person => person.Key.ToString()!).ToHashSet(StringComparer.Ordinal);
        foreach (var host in fleet.Hosts.Where(host => host != laptop))
        {
            foreach (var secret in host.Model.Secrets.All.Certain)
                if (keys.Count > 0) Step(node, Secret(host, secret), "an administrator's key decrypts the file", fleet.Model.Origin);
            if (!host.Model.Ssh.Enabled.Is(true)) continue;
            foreach (var user in host.Model.Users.All.Certain)
                if (host.Model.Users.User(user).AuthorizedKeys.FirstOrDefault(key => key.IsCertain && keys.Any(known => key.Value.ToString().StartsWith(known, StringComparison.Ordinal) || known.StartsWith(Body(key.Value.ToString()), StringComparison.Ordinal))) is { Value: not null } own)
                    Step(node, Account(host, user), "SSH with an administrator's key", own.Origin);
        }
    }

    private static string Body(string key) => string.Join(' ', key.Split(' ').SkipWhile(static word => !word.StartsWith("ssh-", StringComparison.Ordinal)).Take(2));

    private IEnumerable<Way> From(string start)
    {
        var before = new Dictionary<string, (string From, WayStep Step)>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        while (queue.TryDequeue(out var node))
            foreach (var step in steps.GetValueOrDefault(node) ?? [])
                if (seen.Add(step.To))
                {
                    before.Add(step.To, (node, step));
                    queue.Enqueue(step.To);
                }
        foreach (var target in targets.Where(before.ContainsKey))
        {
            var way = new List<WayStep>();
            for (var node = target; node != start; node = before[node].From) way.Add(before[node].Step);
            way.Reverse();
            yield return new(start, target, way);
        }
    }

    private void Step(string from, string to, string by, Origin? origin)
    {
        if (from == to) return;
        if (!steps.TryGetValue(from, out var list)) steps.Add(from, list = []);
        if (list.All(step => step.To != to)) list.Add(new(to, by, origin));
    }

    private static IEnumerable<string> NetworksOf(string network) =>
        network.StartsWith("local containers", StringComparison.Ordinal) ? []
        : network.StartsWith("Internet", StringComparison.Ordinal) ? network.Contains("LAN", StringComparison.Ordinal) ? [Internet, Lan] : [Internet]
        : network == "every network" ? [Lan, Internet] : [Lan];

    private static bool IsLaptop(HostView host) => host.Model.Root.Get(HostSettings.Kind).Is(HostKind.Laptop);

    private static string Root(HostView host) => $"root on {host.Name}";

    private static string Secret(HostView host, SecretName name) => $"secret {name} of {host.Name}";

    private static string Process(HostView host, string name) => $"{name} on {host.Name}";

    private static string Container(HostView host, string name) => $"container {name} on {host.Name}, compromised";

    private static string Account(HostView host, UserName name) => $"account {name} on {host.Name}";
}
