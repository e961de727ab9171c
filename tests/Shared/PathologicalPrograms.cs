namespace Hardening.Tests;

/// <summary>Programs that would cost an analyzer all time or all memory that there is, if it did what they say.</summary>
internal static class PathologicalPrograms
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Text; using Hardening;\n";

    /// <summary>Each with the statements that follow on a fleet with one server.</summary>
    public static IReadOnlyList<(string Name, string Statements)> All { get; } =
    [
        ("a set of 3,000", "var h = new HashSet<int>(); for (var i = 0; i < 3000; i++) h.Add(i); server.Ssh.MaxSessions(h.Count % 50);"),
        ("a set of 3,000 records", "var h = new HashSet<P>(); for (var i = 0; i < 3000; i++) h.Add(new P(i, i)); server.Ssh.MaxSessions(h.Count % 50); record P(int X, int Y);"),
        ("a dictionary of 9,000", "var d = new Dictionary<string, int>(); for (var i = 0; i < 9000; i++) d[\"k\" + i] = i; server.Ssh.MaxSessions(d.Count % 50);"),
        ("a list of 9,000", "var l = new List<int>(); for (var i = 0; i < 9000; i++) l.Insert(0, i); server.Ssh.MaxSessions(l[7] % 50);"),
        ("a sorted set of 5,000", "var h = new SortedSet<int>(); for (var i = 5000; i > 0; i--) h.Add(i); server.Ssh.MaxSessions(h.Min);"),
        ("a query of itself, 40 times", "IEnumerable<int> q = [1]; for (var i = 0; i < 40; i++) q = q.Concat(q); server.Ssh.MaxSessions(q.Take(3).Count()).MaxAuthTries(q.Count() % 7 + 1);"),
        ("a filter of itself, 5,000 deep", "IEnumerable<int> q = [1, 2]; for (var i = 0; i < 5000; i++) { var k = i; q = q.Where(x => x != k + 5); } server.Ssh.MaxSessions(q.Count());"),
        ("a query of a query, 30 times, filtered by something unknown", "IEnumerable<int> q = [1, 2]; for (var i = 0; i < 30; i++) q = q.Where(x => x > args.Length).Concat(q); server.Ssh.MaxSessions(q.Count() % 20);"),
        ("nested products", "var q = Enumerable.Range(0, 1000); server.Ssh.MaxSessions((from a in q from b in q from c in q select a + b + c).Count() % 9);"),
        ("an orderly product", "var q = Enumerable.Range(0, 3000); server.Ssh.MaxSessions(q.SelectMany(a => q).OrderBy(a => -a).First());"),
        ("groups of a product", "var q = Enumerable.Range(0, 3000); foreach (var g in q.SelectMany(a => q).GroupBy(a => a)) server.Firewall.AllowTcp(g.Key + 1);"),
        ("a join of everything with everything", "var q = Enumerable.Range(0, 5000).ToArray(); server.Ssh.MaxSessions(q.Join(q, a => 1, b => 1, (a, b) => a + b).Count() % 9);"),
        ("a text that doubles", "var t = \"x\"; while (t.Length > 0) t += t; server.Ssh.AllowUsers(t);"),
        ("a text that doubles 60 times", "var t = \"x\"; for (var i = 0; i < 60; i++) t = t + t; server.Ssh.AllowUsers(t);"),
        ("an interpolation that doubles", "var t = \"x\"; for (var i = 0; i < 60; i++) t = $\"{t}{t}\"; server.Ssh.AllowUsers(t);"),
        ("a builder that doubles", "var b = new StringBuilder(\"x\"); for (var i = 0; i < 60; i++) b.Append(b.ToString()); server.Ssh.AllowUsers(b.ToString());"),
        ("a builder of its own builder", "var b = new StringBuilder(\"x\"); for (var i = 0; i < 60; i++) b.Append(b); server.Ssh.AllowUsers(b.ToString());"),
        ("a replacement that doubles", "var t = \"xx\"; for (var i = 0; i < 60; i++) t = t.Replace(\"x\", \"xx\"); server.Ssh.AllowUsers(t);"),
        ("a builder's replacement that doubles", "var b = new StringBuilder(\"xx\"); for (var i = 0; i < 60; i++) b.Replace(\"x\", \"xx\"); server.Ssh.AllowUsers(b.ToString());"),
        ("a long text that nobody needs", "if (args.Length > 99) server.Ssh.AllowUsers(new string('x', 900_000_000)); server.Ssh.MaxSessions(3);"),
        ("padding", "server.Ssh.AllowUsers(\"a\".PadLeft(900_000_000), \"b\".PadRight(900_000_000), $\"{1,900000000}\");"),
        ("numbers with a billion digits", "server.Ssh.AllowUsers(5.ToString(\"D900000000\"), $\"{5:D900000000}\", string.Format(\"{0:D900000000}\", 5));"),
        ("a format with a billion columns", "server.Ssh.AllowUsers(string.Format(\"{0,900000000}\", \"x\"));"),
        ("joined repetitions", "server.Ssh.AllowUsers(string.Join(\",\", Enumerable.Repeat(\"abc\", 500_000_000)), string.Concat(Enumerable.Repeat(\"abc\", 500_000_000)));"),
        ("a thousand long texts", "var l = new List<string>(); for (var i = 0; i < 5000; i++) l.Add(new string('x', 190_000)); server.Ssh.MaxSessions(l.Count % 50);"),
        ("a text split into letters, again and again", "var t = new string('x', 100_000); for (var i = 0; i < 5000; i++) server.Ssh.MaxSessions(t.Split('x').Length % 9 + t.ToCharArray().Length % 9);"),
        ("a huge array", "var a = new int[2_000_000_000]; server.Ssh.MaxSessions(a.Length % 9);"),
        ("many arrays", "var l = new List<int[]>(); for (var i = 0; i < 9000; i++) l.Add(new int[9000]); server.Ssh.MaxSessions(l.Count % 9);"),
        ("a cube", "var a = new int[2000, 2000, 2000]; server.Ssh.MaxSessions(a.Length % 9);"),
        ("a range to the end", "var l = Enumerable.Range(0, int.MaxValue).ToList(); server.Ssh.MaxSessions(l.Count % 9);"),
        ("a count to the end", "server.Ssh.MaxSessions(Enumerable.Range(0, int.MaxValue).Count(n => n > 5) % 9).MaxAuthTries(Enumerable.Range(0, int.MaxValue).Last() % 5);"),
        ("a sum to the end", "server.Ssh.MaxSessions((int)(Enumerable.Repeat(1L, int.MaxValue).Sum() % 9));"),
        ("a chunk as large as can be", "server.Ssh.MaxSessions(Enumerable.Range(0, int.MaxValue).Chunk(int.MaxValue).Count());"),
        ("an endless iterator", "IEnumerable<int> All() { for (var i = 0; ; i++) yield return i; } server.Ssh.MaxSessions(All().Count());"),
        ("an endless iterator, reversed", "IEnumerable<int> All() { while (true) yield return 1; } foreach (var x in All().Reverse()) server.Ssh.MaxSessions(x);"),
        ("an iterator of itself", "IEnumerable<int> Down(int n) { yield return n; foreach (var x in Down(n + 1)) yield return x; } server.Ssh.MaxSessions(Down(0).Last());"),
        ("an iterator that calls itself twice", "IEnumerable<int> Tree(int n) { if (n == 0) yield break; foreach (var x in Tree(n - 1)) yield return x; yield return n; foreach (var x in Tree(n - 1)) yield return x; } server.Ssh.MaxSessions(Tree(40).Count() % 9);"),
        ("a large power", "server.Ssh.MaxSessions((int)(System.Numerics.BigInteger.Pow(10, 900_000_000) % 9));"),
        ("powers of powers", "var n = new System.Numerics.BigInteger(3); for (var i = 0; i < 60; i++) n *= n; server.Ssh.MaxSessions((int)(n % 9));"),
        ("an expression that backtracks", "server.Ssh.PasswordAuthentication(System.Text.RegularExpressions.Regex.IsMatch(new string('a', 40) + \"!\", \"^(a+)+$\"));"),
        ("a function that calls itself twice", "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); server.Ssh.MaxSessions(Fib(45) % 9);"),
        ("Ackermann's function", "int A(int m, int n) => m == 0 ? n + 1 : n == 0 ? A(m - 1, 1) : A(m - 1, A(m, n - 1)); server.Ssh.MaxSessions(A(4, 2) % 9);"),
        ("a loop without end", "var n = 0; while (true) { n++; if (n < 0) break; } server.Ssh.MaxSessions(n);"),
        ("loops within loops", "var n = 0; for (var i = 0; i < 9000; i++) for (var j = 0; j < 9000; j++) for (var k = 0; k < 9000; k++) n++; server.Ssh.MaxSessions(n % 9);"),
        ("300 writes to one of 300 hosts", "var hosts = Enumerable.Range(0, 300).Select(i => fleet.Server($\"h{i}\")).ToArray(); for (var i = 0; i < 300; i++) hosts[args.Length].Firewall.AllowTcp(i + 1);"),
        ("300 hosts that perhaps are there", "for (var i = 0; i < 300; i++) if (args.Length > i) fleet.Server($\"h{i}\").Ssh.KeyOnly();"),
        ("2,000 branches that nobody knows", "var n = 0; for (var i = 0; i < 2000; i++) { if (args.Length > i) n++; else n--; server.Firewall.AllowTcp(i + 1); } server.Ssh.MaxSessions(n);"),
        ("2,000 lambdas out of sight", "var l = new List<Action>(); for (var i = 0; i < 2000; i++) { var k = i; if (args.Length > i) l.Add(() => server.Firewall.AllowTcp(k + 1)); } foreach (var a in l) a();"),
        ("a delegate that doubles", "Action a = () => server.Ssh.KeyOnly(); for (var i = 0; i < 60; i++) a += a; a();"),
        ("a list that doubles", "var l = new List<int> { 1 }; for (var i = 0; i < 60; i++) l.AddRange(l); server.Ssh.MaxSessions(l.Count % 9);"),
        ("a spread that doubles", "int[] a = [1]; for (var i = 0; i < 60; i++) a = [.. a, .. a]; server.Ssh.MaxSessions(a.Length % 9);"),
        ("lists of lists of lists", "object o = 1; for (var i = 0; i < 9000; i++) o = new List<object> { o, o }; server.Ssh.MaxSessions(o.ToString()!.Length % 9);"),
        ("tuples of tuples", "object o = 1; for (var i = 0; i < 60; i++) o = (o, o); server.Ssh.PasswordAuthentication(o.Equals(o));"),
        ("an accumulation", "var t = Enumerable.Range(0, 9000).Aggregate(\"\", (a, b) => a + b); server.Ssh.MaxSessions(t.Length % 9);"),
        ("comparisons of long lists", "var a = Enumerable.Range(0, 9000).ToList(); for (var i = 0; i < 9000; i++) if (!a.SequenceEqual(a)) server.Ssh.KeyOnly();"),
        ("a sort with an order of its own", "var a = Enumerable.Range(0, 9000).ToList(); for (var i = 0; i < 100; i++) a.Sort((x, y) => y.CompareTo(x) * (i % 2 == 0 ? 1 : -1)); server.Ssh.MaxSessions(a[0] % 9);"),
    ];

    /// <summary>A whole program.</summary>
    public static string Text(string statements)
    {
        var at = statements.IndexOf(" record ", StringComparison.Ordinal);
        var (body, types) = at < 0 ? (statements, "") : (statements[..at], statements[at..]);
        return $"{Usings}var fleet = new Fleet(\"f\");\nvar server = fleet.Server(\"a\");\n{body}\nawait fleet.RunAsync(args);\n{types}";
    }
}
