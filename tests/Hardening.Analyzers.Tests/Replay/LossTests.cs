using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class LossTests
{
    private const string Roles = "interface IRole { void Apply(Server s); } class Web : IRole { public void Apply(Server s) => s.Kernel.Sysctl(\"dev.tty.legacy_tiocsti\", 1); } class Dns : IRole { public void Apply(Server s) => s.Ssh.MaxSessions(3); }";

    [Theory]
    [InlineData("void Add<T>() where T : IRole, new() => new T().Apply(server); Add<Web>();")]
    [InlineData("T.Add<Web>(server);", "static class T { public static void Add<X>(Server s) where X : IRole, new() => new X().Apply(s); }")]
    [InlineData("T.Add<Web>(server);", "static class T { public static void Add<X>(Server s) where X : IRole, new() => More<X>(s); static void More<Y>(Server s) where Y : IRole, new() { var y = new Y(); y.Apply(s); } }")]
    [InlineData("T.Add<Web>(server);", "static class T { public static void Add<X>(Server s) where X : IRole, new() { Action a = () => new X().Apply(s); a(); } }")]
    [InlineData("new T<Web>().Add(server);", "class T<X> where X : IRole, new() { public void Add(Server s) => new X().Apply(s); }")]
    [InlineData("var roles = new List<IRole> { new Web() }; if (args.Length > 0) roles.Add(new Dns()); foreach (var role in roles) role.Apply(server);")]
    [InlineData("IRole[] roles = args.Length > 0 ? [new Web(), new Dns()] : [new Web()]; foreach (var role in roles) role.Apply(server);")]
    [InlineData("IRole role = args.Length > 0 ? new Dns() : new Web(); role.Apply(server); server.Kernel.Sysctl(\"dev.tty.legacy_tiocsti\", 1);")]
    [InlineData("new Hidden().Apply(server);", "file class Hidden : IRole { public void Apply(Server s) => s.Kernel.Sysctl(\"dev.tty.legacy_tiocsti\", 1); }")]
    [InlineData("var c = new C(); T.Go(ref c.F); new Web().Apply(server);", "class C { public int F; } static class T { public static void Go(ref int f) => f++; }")]
    [InlineData("foreach (var n in new Duck()) { } new Web().Apply(server);", "class Duck { public E GetEnumerator() => new E(); public struct E { int n; public int Current => n; public bool MoveNext() => ++n < 3; } }")]
    [InlineData("foreach (var n in new Duck()) new Web().Apply(server);", "class Duck { public E GetEnumerator() => new E(); public struct E { int n; public int Current => n; public bool MoveNext() => ++n < 3; } }")]
    [InlineData("Try t = (string s, out int n) => { n = s.Length; return true; }; if (t(\"abc\", out var x)) server.Ssh.MaxSessions(x); new Web().Apply(server);", "delegate bool Try(string s, out int n);")]
    [InlineData("Try t = T.Go; if (t(\"abc\", out var x)) server.Ssh.MaxSessions(x); new Web().Apply(server);", "delegate bool Try(string s, out int n); static class T { public static bool Go(string s, out int n) { n = s.Length; return true; } }")]
    [InlineData("Log.Write($\"a {1}\"); new Web().Apply(server);", "static class Log { public static void Write(H h) { } } [System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct H { public H(int a, int b) { } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { } }")]
    [InlineData("string s = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"a {1}\"); new Web().Apply(server);")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append($\"a {1}\"); new Web().Apply(server);")]
    [InlineData("System.Diagnostics.Debug.Assert(true, $\"a {1}\"); new Web().Apply(server);")]
    public void Is_followed(string statements, string declarations = "") => Assert.Contains(Said(statements, declarations), static r => r.Id == "HD1304");

    [Theory]
    [InlineData("void Add<T>() where T : IRole, new() => new T().Apply(server); Add<Web>();")]
    [InlineData("new T<Web>().Add(server);", "class T<X> where X : IRole, new() { public void Add(Server s) => new X().Apply(s); }")]
    [InlineData("typeof(Ssh).GetMethod(\"MaxSessions\")!.Invoke(server.Ssh, [3, \"\", 0]);")]
    [InlineData("dynamic d = server; d.Ssh.MaxSessions(3);")]
    [InlineData("IRole Make() => (IRole)Activator.CreateInstance(typeof(Web))!; Make().Apply(server);")]
    [InlineData("foreach (var r in typeof(IRole).Assembly.GetTypes().Where(t => t.IsClass && typeof(IRole).IsAssignableFrom(t)).Select(t => (IRole)Activator.CreateInstance(t)!)) r.Apply(server);")]
    [InlineData("new Hidden().Apply(server);", "file class Hidden : IRole { public void Apply(Server s) => s.Kernel.Sysctl(\"dev.tty.legacy_tiocsti\", 1); }")]
    public void Or_its_loss_is_said_once(string statements, string declarations = "")
    {
        var said = Said(statements, declarations);
        if (said.Any(static r => r.Id == "HD1304")) return;
        var loss = Assert.Single(said, static r => r.Id == "HD0004");
        Assert.Equal(Severity.Warning, loss.Severity);
        Assert.Contains("HardeningCheckOnBuild", loss.Message, StringComparison.Ordinal);
        Assert.Contains("a", loss.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server.Ssh.MaxSessions(args.Length + 1);")]
    [InlineData("if (args.Length > 0) fleet.Server(\"b\").Ssh.KeyOnly();")]
    [InlineData("foreach (var a in args) server.Firewall.AllowTcp(80);")]
    [InlineData("Console.WriteLine(server.ToString());")]
    [InlineData("System.IO.File.WriteAllText(\"/dev/null\", \"a\");")]
    [InlineData("var roles = new List<IRole> { new Web() }; if (args.Length > 0) roles.Add(new Dns()); if (args.Length > 1) roles.Add(new Web()); foreach (var role in roles) { var r = role; r.Apply(server); }")]
    [InlineData("IRole role = new Web(); if (args.Length > 0) role = new Dns(); for (var i = 0; i < 3; i++) role.Apply(server); foreach (var a in args) role.Apply(server);")]
    [InlineData("IRole Pick() => args.Length switch { 0 => new Web(), 1 => new Dns(), _ => new Web() }; Pick().Apply(server);")]
    public void Nothing_is_said_of_what_is_only_unknown(string statements) => Assert.DoesNotContain(Said(statements, ""), static r => r.Id == "HD0004" && r.Severity > Severity.Info);

    private static IReadOnlyList<Report> Said(string statements, string declarations) =>
        Reports.Of(Runs.Replay(Sources.Compile(Programs.About(statements, declarations + " " + Roles))), ModuleFiles.None, TestContext.Current.CancellationToken);
}
