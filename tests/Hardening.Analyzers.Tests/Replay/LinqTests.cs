using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class LinqTests
{
    [Fact] public void Operators_over_known_sequences() => Programs.AreSame("""
        var ports = Enumerable.Range(1, 6).Where(n => n % 2 == 0).Select(n => n * 100).ToList();
        server.Firewall.AllowTcp([.. ports, .. ports.Skip(1).Take(1).Concat([7]).Append(8).Prepend(6).Distinct().Reverse()]);
        server.Firewall.AllowUdp(ports.Sum(), ports.Max(), ports.First(), ports.Last(p => p < 500), ports.Count(p => p > 200), ports.Aggregate((a, b) => a + b), ports.Any() ? 1 : 2);
        server.Ssh.AllowUsers([.. new[] { ("ann", 2), ("bob", 1) }.OrderBy(p => p.Item2).Select(p => p.Item1)]);
        foreach (var (name, port) in new[] { "a", "b" }.Zip([1, 2])) server.Users.Add(name, u => u.Groups($"g{port}"));
        """);

    [Fact] public void Query_syntax() => Programs.AreSame("""
        var q = from a in new[] { 1, 2, 3 } from b in new[] { 10, 20 } where a != 2 let c = a * b orderby c descending select c;
        server.Firewall.AllowTcp([.. q]);
        """);

    [Fact] public void Dictionaries_and_lookups() => Programs.AreSame("""
        var ports = new[] { ("ssh", 22), ("web", 80) }.ToDictionary(p => p.Item1, p => p.Item2);
        server.Firewall.AllowTcp(ports["ssh"], ports.Values.Max(), ports.ContainsKey("x") ? 1 : 2);
        var set = new HashSet<int> { 3, 3, 4 }; set.Add(5); if (!set.Add(4)) server.Firewall.AllowUdp([.. set]);
        """);

    [Fact] public void A_query_runs_when_it_is_enumerated_each_time() => Programs.AreSame("""
        var n = 0; var q = new[] { 1, 2 }.Select(x => ++n);
        server.Ssh.MaxSessions(n); server.Firewall.AllowTcp([.. q]); server.Firewall.AllowUdp([.. q, n]);
        """);

    [Fact] public void Elements_come_one_by_one() => Programs.AreSame("""
        foreach (var x in new[] { 1, 2 }.Select(x => { server.Firewall.AllowTcp(x); return x; })) server.Firewall.AllowTcp(x + 10);
        """);
}
