using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Iterators, lazy queries, and collections that change while they are enumerated.</summary>
public sealed class SequenceTests
{
    private const string Roles = """IEnumerable<(string Name, int Port)> Roles() { yield return ("web", 80); if (args.Length > 0) yield return ("lab", 81); }""";

    [Fact] public void What_one_branch_yields_is_possible() => Programs.IsCovered(Roles + """
        foreach (var (name, port) in Roles()) { server.Firewall.AllowTcp(port); server.Users.Add(name, u => u.Wheel()); }
        server.Ssh.MaxAuthTries(2);
        """, ["Ssh.MaxAuthTries"], ["Firewall.Tcp"]);

    [Fact] public void What_both_branches_yield_is_one_of_them() => Programs.IsCovered("""
        IEnumerable<int> Ports() { if (args.Length > 0) yield return 80; else yield return 81; yield return 82; }
        foreach (var port in Ports()) server.Firewall.AllowTcp(port);
        server.Ssh.MaxSessions(Ports().Count()).MaxAuthTries(Ports().Last() - 79);
        """, ["MaxSessions", "MaxAuthTries"], ["Firewall.Tcp"]);

    [Theory]
    [InlineData("Count()")]
    [InlineData("Sum(r => r.Port) % 90")]
    [InlineData("Last().Port % 50")]
    [InlineData("Max(r => r.Port) % 50")]
    [InlineData("Select(r => r.Port).Contains(81) ? 1 : 2")]
    [InlineData("Any(r => r.Port == 81) ? 1 : 2")]
    [InlineData("Select(r => r.Name).ToList().Count")]
    [InlineData("ToDictionary(r => r.Name).ContainsKey(\"lab\") ? 1 : 2")]
    [InlineData("Skip(1).Any() ? 1 : 2")]
    [InlineData("Reverse().First().Port % 50")]
    [InlineData("GroupBy(r => r.Port).Count()")]
    [InlineData("OrderBy(r => -r.Port).First().Port % 50")]
    [InlineData("Aggregate(0, (n, r) => n + 1)")]
    [InlineData("Where(r => r.Port > 80).Count() + 1")]
    public void What_depends_on_what_is_perhaps_there_is_not_known(string use) => Programs.IsCovered($"""
        {Roles}
        server.Ssh.MaxSessions(Roles().{use}).MaxAuthTries(Roles().First().Port - 78);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void A_way_that_ends_early() => Programs.IsCovered("""
        IEnumerable<int> Ports() { yield return 80; if (args.Length > 0) yield break; yield return 81; }
        foreach (var port in Ports()) server.Firewall.AllowTcp(port);
        server.Ssh.MaxSessions(Ports().Count()).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions", "Firewall.Tcp"]);

    [Fact] public void An_iterator_that_describes_hosts() => Programs.AreSame("""
        IEnumerable<Server> Hosts() { foreach (var name in new[] { "web", "dns" }) { var host = fleet.Server(name); host.Ssh.KeyOnly(); yield return host; host.Firewall.AllowTcp(80); } }
        foreach (var host in Hosts()) host.Ssh.MaxSessions(3);
        """);

    [Theory]
    [InlineData("int Open(int port) { server.Firewall.AllowTcp(port); return port; }")]
    [InlineData("async Task<int> Opened(int port) { await Task.CompletedTask; server.Firewall.AllowTcp(port); return port; } int Open(int port) => Opened(port).Result;")]
    [InlineData("var opened = 0; int Open(int port) { opened += port; server.Firewall.AllowTcp(opened); return opened; }")]
    [InlineData("var opened = 0; Func<int, int> Open = port => { opened += port; server.Firewall.AllowTcp(opened); return opened; };")]
    public void An_iterator_with_functions_and_shared_variables_of_its_own(string declared) => Programs.AreSame($$"""
        IEnumerable<int> Ports() { {{declared}} yield return Open(80); yield return Open(81); }
        foreach (var port in Ports()) server.Ssh.MaxSessions(port % 90);
        server.Users.Add($"u{Ports().First()}", u => u.Wheel());
        """);

    [Fact] public void An_iterator_with_functions_left_half_way() => Programs.IsCovered("""
        IEnumerable<int> Ports() { yield return 80; int Open(int port) { server.Firewall.AllowTcp(port); return port; } yield return Open(81); }
        foreach (var port in Ports()) if (port > 80 - args.Length) break;
        """, [], ["Firewall.Tcp"]);

    [Fact] public void An_iterator_that_is_asked_for_its_first_only() => Programs.AreSame("""
        IEnumerable<Server> Hosts() { yield return fleet.Server("web"); yield return fleet.Server("dns"); }
        Hosts().First().Ssh.MaxSessions(3);
        """);

    [Fact] public void Whatever_the_user_does_between_two_elements() => Programs.AreSame("""
        var level = 1;
        IEnumerable<int> Levels() { while (level < 9) yield return level; }
        foreach (var n in Levels()) { server.Firewall.AllowTcp(n); level += 3; }
        """);

    [Fact] public void A_break_leaves_an_iterator_where_it_stands() => Programs.AreSame("""
        var level = 1;
        IEnumerable<int> Levels() { while (true) { level++; yield return level; } }
        foreach (var n in Levels().Where(n => n > 2).Take(2)) server.Firewall.AllowTcp(n);
        server.Ssh.MaxAuthTries(level);
        """);

    [Theory]
    [InlineData("if (servers.Any()) foreach (var s in servers) s.Ssh.KeyOnly();")]
    [InlineData("servers.Last().Ssh.KeyOnly();")]
    [InlineData("servers.ElementAt(1).Ssh.KeyOnly();")]
    [InlineData("servers.Skip(1).First().Ssh.KeyOnly(); servers.First().Ssh.KeyOnly();")]
    [InlineData("servers.Reverse().First().Ssh.KeyOnly();")]
    [InlineData("servers.Concat([server]).Last().Ssh.KeyOnly(); foreach (var s in servers) s.Ssh.KeyOnly();")]
    [InlineData("servers.Take(2).Last().Ssh.KeyOnly();")]
    [InlineData("foreach (var s in servers.Take(1)) s.Ssh.KeyOnly(); foreach (var s in servers.Skip(1)) s.Ssh.KeyOnly();")]
    [InlineData("servers.Prepend(server).First().Ssh.KeyOnly(); _ = servers.Append(server).Last(); servers.ToList()[2].Ssh.KeyOnly();")]
    public void A_selector_runs_when_the_program_runs_it(string use)
    {
        Programs.AreSame("var servers = new[] { \"web\", \"dns\", \"db\" }.Select(n => fleet.Server(n)); " + use);
        Programs.AreSame("var servers = new List<string> { \"web\", \"dns\", \"db\" }.Select(n => n).Select(n => fleet.Server(n)); " + use);
    }

    [Fact] public void A_role_that_is_added_on_some_ways() => Programs.IsCovered("""
        var roles = new List<IRole> { new Web() };
        if (args.Length > 0) roles.Add(new Lab());
        foreach (var role in roles) role.Apply(server);
        server.Ssh.MaxAuthTries(2);
        """, ["Ssh.MaxAuthTries", "Ssh.MaxSessions"], ["Firewall.Tcp"],
        "interface IRole { void Apply(Server s); } class Web : IRole { public void Apply(Server s) => s.Ssh.MaxSessions(4); } class Lab : IRole { public void Apply(Server s) => s.Firewall.AllowTcp(99); }");

    [Fact] public void A_list_that_changes_while_it_is_enumerated() => Programs.AreSame("""
        var list = new List<int> { 1, 2 };
        try { foreach (var n in list) { server.Firewall.AllowTcp(n); list.Add(n + 10); } } catch (InvalidOperationException) { server.Ssh.MaxSessions(3); }
        try { foreach (var n in list.Where(n => n > 0)) list.Clear(); } catch (InvalidOperationException) { server.Ssh.MaxAuthTries(3); }
        """);

    [Fact] public void A_dictionary_that_changes_while_it_is_enumerated() => Programs.AreSame("""
        var d = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 3 };
        foreach (var (key, n) in d) { server.Firewall.AllowTcp(n); d.Remove("b"); d["c"] = 7; }
        try { foreach (var key in d.Keys) d[key + "x"] = 1; } catch (InvalidOperationException) { server.Ssh.MaxSessions(d.Count); }
        """);

    [Fact] public void A_set_that_changes_while_it_is_enumerated() => Programs.AreSame("""
        var set = new HashSet<int> { 1, 2, 3 };
        foreach (var n in set) { server.Firewall.AllowTcp(n); set.Remove(2); }
        try { foreach (var n in set) set.Add(n + 10); } catch (InvalidOperationException) { server.Ssh.MaxSessions(set.Count); }
        """);

    [Fact] public void An_order_that_only_some_cultures_have_is_not_known() => Programs.IsCovered("""
        server.Ssh.AllowUsers(new[] { "zoe", "ann", "bob" }.Order().First()).MaxSessions(new[] { "n10", "n2" }.Order().First() == "n10" ? 3 : 4).MaxAuthTries(2);
        """, ["MaxAuthTries", "MaxSessions"], ["AllowUsers"]);
}
