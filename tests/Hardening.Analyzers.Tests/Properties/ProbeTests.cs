using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>Each part that random programs are made of is known to the replay by itself.</summary>
public sealed class ProbeTests
{
    private static readonly string[] Integers =
    [
        "Shared.Base", "Shared.Level", "Shared.Numbers.Where(x => x > 1).Sum()", "((Shared.Base * 7) switch { > 9 and < 90 => 2, 7 => 3, var n when n % 2 == 0 => 5, _ => 4 })",
        "Shared.Numbers.Select((x, i) => x * i).Aggregate(0, (a, x) => (a + x) % 50)", "Shared.Numbers.OrderByDescending(x => x % 3).First()",
        "(from x in Shared.Numbers where x != 2 select x + 1).DefaultIfEmpty(3).Max()", "Math.Max(2, Shared.Base)", "new Size(Shared.Level, 3).Area", "((IRole)new Web(4)).Weight",
        "((Role)new Dns { Port = 3 }).Weight", "((Shared.Base % 2 == 0 ? (IRole)new Web(2) : new Dns())).Weight", "((IRole)new Dns()).Weight", "Tools.Twice(Shared.Base, x => x + 3)", "((int?)Shared.Base ?? 4)",
        "new Pair<int>(Shared.Base, 4).Swap().First", "Shared.Twice(2)", "(Shared.Numbers.Any(x => x == 3) ? 1 : 2)", "(Shared.Numbers is [_, .., > 1] ? 1 : 2)", "(new List<int> { 3, 2 } is [_, .., > 1] ? 1 : 2)",
        "(new Point(2, 1) == new Point(2, 1) ? 1 : 2)", "(\"ann\".StartsWith('a') ? 1 : 2)", "(\"bob\".Contains(\"o\", StringComparison.Ordinal) ? 1 : 2)", "(new Web(3) is { Weight: > 3 } ? 1 : 2)",
        "((Shared.Base, 3) is (> 1, < 6) or (0, _) ? 1 : 2)", "Names.First.Length", "Names.All.ElementAt(2).Length", "\"a-b-c\".Split('-')[1].Length", "\"Carol\".ToLowerInvariant().Substring(2).Length",
        "(\"p\" + string.Join(\"x\", Shared.Numbers.Select(x => $\"{x:D2}\")).Replace(\"0\", \"o\", StringComparison.Ordinal).PadLeft(3, 'p')).Length", "string.Join(\"x\", Shared.Numbers.Select(x => $\"{x:D2}\")).Length",
        "new StringBuilder(\"s\").Append(Shared.Base).Append('t').ToString().Replace(\"-\", \"m\", StringComparison.Ordinal).Length", "Enumerable.Range(1, 3).ToArray().Count()", "Tools.Ints([1, .. Shared.Numbers, 4]).Count()",
        "Tools.Count(3).ToList().Count()", "Tools.Count(3).ToList()[1]", "Shared.Numbers.Concat([4]).Distinct().ToArray().Sum()", "Shared.Numbers.Zip([4, 5, 6], (a, b) => a * b).Skip(1).ToArray()[1]", "Shared.Table.Where(p => p.Value > 1).Select(p => p.Value).ToArray().Count()",
        "Shared.Table[\"bob\"]", "Shared.Table.Count", "server.Budget", "new List<int> { 3, 2 }.IndexOf(2)", "new[] { 1, 2, 3 }[^1]", "(int)new Point(1, 2).Mode",
    ];

    private static readonly string[] Statements =
    [
        "if (server.H0(3) > 5) server.Ssh.KeyOnly();", "server.Harden(3);", "new Plan(server, 3).Run().Run();", "new Box(server, 4).Up().Up();", "foreach (var role in new IRole[] { new Web(3), new Dns { Port = 3 }, new Quiet() }) role.Apply(server);",
        "var s = new Size(3 % 50, 2); var t = s; s.Grow(); t.W = 3; server.Ssh.MaxSessions((s + t).W);", "Tools.Open(server, 3, 4); Tools.Named(server, b: 3 % 9);", "Shared.Level = 3 % 7; Shared.Seen.Add(2); server.Firewall.AllowUdp([.. Shared.Seen.Select(x => x + 1)]);",
        "Shared.Numbers.ToList().ForEach(x => { server.Firewall.AllowTcp(x + 1); });", "int? n = Shared.Flag ? 3 : null; n ??= 4; server.Ssh.MaxSessions(n.Value);", "int[] l = [3, .. Shared.Numbers, 4]; l[0] = 5; server.Ssh.MaxSessions(l[^1] + l[0]);",
        "var d = new Dictionary<string, int> { [\"k\"] = 3, [\"l\"] = 2 }; d[\"m\"] = 4; if (!d.TryGetValue(\"m\", out var v)) v = d.Count; server.Ssh.MaxSessions(v);",
        "var d = new Dictionary<string, int> { [\"k\"] = 3, [\"l\"] = 2 }; d[\"k\"] = 4; if (!d.TryGetValue(\"m\", out var v)) v = d.Count; server.Ssh.MaxSessions(v);",
        "Func<int, int> f = x => x + Shared.Base % 100; server.Ssh.MaxSessions(f(f(3)));", "var v = 0; Tools.Both(ref v, out var o); v += o; server.Ssh.MaxSessions(v);", "var v = Shared.Numbers is [var first, ..] ? first : 3; server.Ssh.MaxSessions(v);",
        "async Task<int> T(int n) { await Task.CompletedTask; server.Ssh.KeyOnly(); return n + 1; } server.Ssh.MaxSessions(T(3).Result);", "var l = new List<int> { 3, 4 }; l.Add(5); l.Insert(0, 7); l.RemoveAt(1); server.Ssh.MaxSessions(l.Count + l.IndexOf(7) + 1);",
        "int F(int k) { server.Ssh.MaxSessions(k); if (k > 90) return 1; return k > 2 ? F(k - 3) : k; } F(7);", "foreach (var (key, n) in Shared.Table) { server.Users.Add(key, u => u.Wheel()); }", "var i = 2; do { server.Firewall.AllowTcp(i); } while (++i < 4);",
        "try { server.Ssh.KeyOnly(); if (Shared.Base < 50) throw new InvalidOperationException(); } catch (InvalidOperationException) { server.Ssh.MaxSessions(3); }", "try { server.Ssh.KeyOnly(); } finally { server.Ssh.MaxSessions(3); }", "using (var scope = new Undo(server, 4)) { server.Ssh.KeyOnly(); }",
        "switch ((IRole)new Web(3)) { case Web { Port: > 2 } w: server.Firewall.AllowTcp(Math.Abs(w.Port % 100) + 1); break; case var o: server.Ssh.MaxSessions(Math.Abs(o.Weight % 9)); break; }", "_ = Shared.Flag ? server.Ssh.KeyOnly() : server.Ssh.MaxSessions(3);",
        "server.Containers.Add($\"c{1}\", c => { c.TasksMax(20); c.MemoryMax(\"1G\"); });", "server.Containers.Add(\"c1\").Credential(server.Secrets.Add($\"s{2}\"));", "server.Kernel.Sysctl(value: 1, key: \"kernel.kptr_restrict\", because: $\"u{Shared.Base}\");", "server.Users.Add(\"ann\" + Shared.Base, u => u.Wheel().Groups(\"audio\"));",
        "new Action<Ssh>(ssh => ssh.X11Forwarding(true))(server.Ssh);", "var n = 1; Action a = () => { n++; server.Ssh.KeyOnly(); }; a(); server.Ssh.MaxSessions(n);", "var p = new Point(3, 2) with { Y = 4 } is { X: > 1 } q ? q.Sum : 2; server.Ssh.MaxSessions(p);", "server.Network.Interface($\"eth{1}\", nic => { nic.Dhcp(); });",
    ];

    [Fact]
    public void Each_part_is_known()
    {
        string[] parts = [.. Integers.Select(static text => $"server.Ssh.MaxSessions(Math.Abs(({text}) % 90));"), .. Statements];
        var methods = string.Concat(parts.Select(static (part, i) => $"public static Fleet Build{i}() {{ var fleet = new Fleet(\"f\"); Host server = fleet.Server(\"a\"); {part} return fleet; }}\n"));
        var main = ("Probe.cs", $"using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading.Tasks; using Hardening;\nnamespace P1;\npublic static class Probe {{\n{methods}}}\n");
        var compilation = Sources.Compile(OutputKind.DynamicallyLinkedLibrary, [main, .. new ProgramText(1, Flavour.Known).Write().Skip(1)]);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Severity == DiagnosticSeverity.Error);
        var roots = Runs.Replay(compilation).Roots;
        Assert.Equal(parts.Length, roots.Count);
        Assert.Empty(parts.Where((_, i) => roots[i].Budget.IsSpent || roots[i].Fleets.Count != 1 || roots[i].Fleets[0].Model.Hosts.Any(static host => host.State.HasUnknowns)));
    }
}
