using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Everything that can hold a value, set differently on two ways, in both orders: what is read afterwards is not known.</summary>
public sealed class JoinTests
{
    private const string Declarations = """
        class Cell { public int N; public Cell? Next; } struct Pair { public int N; public Inner In; } struct Inner { public int N; } record Rec(int N); record struct RecS(int N);
        static class S { public static int N = 3; public static int P { get; set; } = 3; public static readonly List<int> L = [3]; }
        enum E { A = 3, B = 10 } class Prim(int n) { public int N => n; public void Set(int v) => n = v; } class Base { public int N = 3; } sealed class Sub : Base { public new int N = 4; }
        interface IGet { int N { get; } } sealed class Three : IGet { public int N => 3; } sealed class Ten : IGet { public int N => 10; }
        """;

    public static TheoryData<string, string, string> Arms => new()
    {
        { "var x = 3;", "x = 10;", "x" },
        { "var x = 3; Func<int> get = () => x;", "x = 10;", "get()" },
        { "var x = 3; Action<int> set = v => x = v;", "set(10);", "x" },
        { "var c = new Cell { N = 3 };", "c.N = 10;", "c.N" },
        { "var c = new Cell { N = 3 };", "c = new Cell { N = 10 };", "c.N" },
        { "var c = new Cell { Next = new Cell { N = 3 } };", "c.Next.N = 10;", "c.Next.N" },
        { "var c = new Cell { Next = new Cell { N = 3 } };", "c.Next = new Cell { N = 10 };", "c.Next.N" },
        { "var c = new Cell { N = 3 }; var d = c;", "d.N = 10;", "c.N" },
        { "var c = new Cell { N = 3 }; var e = new Cell { N = 3 }; var d = c;", "d = e;", "Put(d, 10) + c.N - 10" },
        { "var l = new List<int> { 3 };", "l[0] = 10;", "l[0]" },
        { "var l = new List<int> { 3 };", "l.Add(10);", "l[^1]" },
        { "var l = new List<int> { 3 };", "l.Insert(0, 10);", "l[0]" },
        { "var l = new List<int> { 3 };", "l = [10];", "l[0]" },
        { "var l = new List<int> { 3, 10 };", "l.RemoveAt(0);", "l[0]" },
        { "var l = new List<Cell> { new Cell { N = 3 } };", "l[0].N = 10;", "l[0].N" },
        { "var l = new List<Cell> { new Cell { N = 3 } };", "l[0] = new Cell { N = 10 };", "l[0].N" },
        { "var l = new[] { 3, 4 };", "l[0] = 10;", "l[0]" },
        { "var l = new[] { 3, 4 };", "l = [10, 4, 5];", "l[0]" },
        { "var l = new HashSet<int> { 3 };", "l.Add(10);", "l.Max()" },
        { "var d = new Dictionary<string, int> { [\"t\"] = 3 };", "d[\"t\"] = 10;", "d[\"t\"]" },
        { "var d = new Dictionary<string, int> { [\"t\"] = 3 };", "d.Add(\"u\", 10);", "d.Values.Max()" },
        { "var d = new Dictionary<string, int> { [\"t\"] = 3 };", "d = new() { [\"t\"] = 10 };", "d[\"t\"]" },
        { "var d = new Dictionary<string, Cell> { [\"t\"] = new Cell { N = 3 } };", "d[\"t\"].N = 10;", "d[\"t\"].N" },
        { "var t = (A: 3, B: 1);", "t.A = 10;", "t.A" },
        { "var t = (A: 3, B: 1);", "t = (10, 1);", "t.A" },
        { "var t = (A: new Cell { N = 3 }, B: 1);", "t.A.N = 10;", "t.A.N" },
        { "var t = (A: (3, 4), B: 1);", "t.A.Item1 = 10;", "t.A.Item1" },
        { "var p = new Pair { N = 3 };", "p.N = 10;", "p.N" },
        { "var p = new Pair { N = 3 };", "p = new Pair { N = 10 };", "p.N" },
        { "var p = new Pair { In = new Inner { N = 3 } };", "p.In.N = 10;", "p.In.N" },
        { "var p = new[] { new Inner { N = 3 } };", "p[0].N = 10;", "p[0].N" },
        { "var r = new Rec(3);", "r = r with { N = 10 };", "r.N" },
        { "var r = new RecS(3);", "r = r with { N = 10 };", "r.N" },
        { "var t = Task.FromResult(3);", "t = Task.FromResult(10);", "t.Result" },
        { "var t = Task.FromResult(new Cell { N = 3 });", "t.Result.N = 10;", "t.Result.N" },
        { "S.N = 3;", "S.N = 10;", "S.N" },
        { "", "S.N = 10;", "S.N" },
        { "", "S.P = 10;", "S.P" },
        { "", "S.L[0] = 10;", "S.L[0]" },
        { "var n = new { N = 3 };", "n = new { N = 10 };", "n.N" },
        { "var e = E.A;", "e = E.B;", "(int)e" },
        { "int? n = 3;", "n = 10;", "n.Value" },
        { "int? n = 3;", "n = null;", "(n ?? 10)" },
        { "Func<int> f = () => 3;", "f = () => 10;", "f()" },
        { "var b = new System.Text.StringBuilder(\"abc\");", "b.Append(\"defghij\");", "b.ToString().Length" },
        { "var s = \"abc\";", "s += \"defghij\";", "s.Length" },
        { "var p = new Prim(3);", "p.Set(10);", "p.N" },
        { "IGet g = new Three();", "g = new Ten();", "g.N" },
        { "var g = new List<IGet> { new Three() };", "g.Add(new Ten());", "Last(g)" },
        { "var g = new List<IGet> { new Three() };", "g[0] = new Ten();", "g[0].N" },
        { "var m = 1.0m;", "m = 1.000000000m;", "m.ToString(System.Globalization.CultureInfo.InvariantCulture).Length" },
        { "object o = 3;", "o = 10;", "(int)o" },
        { "object o = new Inner { N = 3 };", "o = new Inner { N = 10 };", "((Inner)o).N" },
        { "Base b = new Base();", "b = new Sub { N = 10 };", "(b is Sub s ? s.N : b.N)" },
        { "var q = new[] { 3 }.Select(x => x);", "q = new[] { 10 }.Select(x => x);", "q.First()" },
        { "var i = 0; var a = new[] { 3, 10 };", "i = 1;", "a[i]" },
    };

    [Theory]
    [MemberData(nameof(Arms))]
    public void Set_in_the_first_branch(string before, string change, string read) =>
        Undecided($"{before} if (args.Length > 0) {{ {change} }} else {{ }} server.Ssh.MaxSessions({read}).MaxAuthTries(2);");

    [Theory]
    [MemberData(nameof(Arms))]
    public void Set_in_the_second_branch(string before, string change, string read) =>
        Undecided($"{before} if (args.Length == 0) {{ }} else {{ {change} }} server.Ssh.MaxSessions({read}).MaxAuthTries(2);");

    [Theory]
    [MemberData(nameof(Arms))]
    public void Set_in_a_loop(string before, string change, string read) =>
        Undecided($"{before} foreach (var arg in args) {{ {change} break; }} server.Ssh.MaxSessions({read}).MaxAuthTries(2);");

    [Theory]
    [MemberData(nameof(Arms))]
    public void Set_where_something_may_throw(string before, string change, string read) =>
        Undecided($"{before} try {{ if (args.Length == 0) throw new Exception(); {change} }} catch (Exception) {{ }} server.Ssh.MaxSessions({read}).MaxAuthTries(2);");

    [Theory]
    [MemberData(nameof(Arms))]
    public void Set_before_a_function_is_left(string before, string change, string read) =>
        Undecided($"{before} void Change() {{ if (args.Length == 0) return; {change} }} Change(); server.Ssh.MaxSessions({read}).MaxAuthTries(2);");

    private static void Undecided(string statements) =>
        Programs.IsCovered(statements, [], ["Ssh.MaxSessions"], Declarations + " partial class Program { static int Put(Cell c, int n) => c.N = n; static int Last(List<IGet> l) { var n = 0; foreach (var g in l) n = g.N; return n; } }");
}
