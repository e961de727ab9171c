using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class ThrowTests
{
    [Fact] public void A_new_exception_is_all_that_its_making_throws() => Programs.AreSame("""
        try
        {
            try { throw new InvalidOperationException("no"); }
            catch (InvalidOperationException) { server.Ssh.MaxAuthTries(3); }
            server.Ssh.MaxSessions(4);
        }
        catch (ArgumentException) { server.Ssh.PasswordAuthentication(true); }
        """);

    [Theory]
    [InlineData("int.Parse(n == 0 ? \"1\" : \"x\")")]
    [InlineData("Convert.ToInt32(n == 0 ? \"1\" : \"x\")")]
    [InlineData("int.Parse(text)")]
    [InlineData("new[] { 1 }[n]")]
    [InlineData("new List<int> { 1 }[n]")]
    [InlineData("new List<int> { 1 }.ElementAt(n)")]
    [InlineData("new Dictionary<string, int> { [\"0\"] = 1 }[$\"{n}\"]")]
    [InlineData("\"a-b\".Split('-')[n + 1].Length")]
    [InlineData("\"abc\".Substring(n + 3).Length")]
    [InlineData("\"abc\"[n + 2]")]
    [InlineData("checked(int.MaxValue - 99 + (n * 100))")]
    [InlineData("checked((byte)(n * 300))")]
    [InlineData("checked(-(int.MinValue + 1 - n))")]
    [InlineData("1 / (1 - n)")]
    [InlineData("Enumerable.Range(0, 1 - n).First()")]
    [InlineData("new[] { 1, 2 }.Take(n + 1).Single()")]
    [InlineData("new[] { 1 }.Where(k => k > n).Max()")]
    [InlineData("new[] { 1 }.Where(k => k > n).Aggregate((a, b) => a + b)")]
    [InlineData("Enumerable.Range(0, -n).Count()")]
    [InlineData("(n == 0 ? \"a\" : null)!.Length")]
    [InlineData("(n == 0 ? new Note() : null)!.Size")]
    [InlineData("(n == 0 ? new Note() : null)!.Grow()")]
    [InlineData("((n == 0 ? new Note() : null)!.Size = 3)")]
    [InlineData("(n == 0 ? new[] { 1 } : null)!.Length")]
    [InlineData("(n == 0 ? new List<int> { 1 } : null)!.Count")]
    [InlineData("(n == 0 ? (Func<int>)(() => 1) : null)!()")]
    [InlineData("((int?)(n == 0 ? 1 : null)).Value")]
    [InlineData("(int)(int?)(n == 0 ? 1 : null)")]
    [InlineData("(int)(n == 0 ? (object)1 : 1L)")]
    [InlineData("((string)(object)(n == 0 ? \"a\" : new Note())).Length")]
    [InlineData("(int)Enum.Parse<DayOfWeek>(n == 0 ? \"Monday\" : \"x\")")]
    [InlineData("new DateTime(2026, 1 + (n * 12), 1).Day")]
    [InlineData("new string('x', -n).Length")]
    [InlineData("new int[-n].Length")]
    [InlineData("TimeSpan.FromDays(n * 1e300).Days")]
    [InlineData("Version.Parse(n == 0 ? \"1.2\" : \"x\").Major")]
    [InlineData("new Version(n == 0 ? \"1.2\" : \"x\").Major")]
    [InlineData("new Uri(n == 0 ? \"http://a\" : \"x\").Port")]
    [InlineData("Convert.ToByte(n * 300)")]
    [InlineData("Math.Abs(int.MinValue + 1 - n)")]
    [InlineData("Math.Clamp(1, 5, 9 - (n * 8))")]
    [InlineData("string.Format(n == 0 ? \"a\" : \"{1}\", \"b\").Length")]
    [InlineData("\"a\".PadLeft(2 - (n * 5)).Length")]
    [InlineData("\"a\".Remove(n * 3).Length")]
    [InlineData("n switch { 0 => 1 }")]
    [InlineData("(n == 0 ? 1 : throw new Exception())")]
    [InlineData("args[0]!.Length")]
    [InlineData("new List<int> { 1 }.GetRange(n, 1).Count")]
    [InlineData("new Stack<int>(new[] { 1 }.Skip(n)).Pop()")]
    [InlineData("Task.Run(() => n == 0 ? 1 : throw new Exception()).Result")]
    [InlineData("Note.Late(n).Result")]
    [InlineData("Note.Late(n).GetAwaiter().GetResult()")]
    [InlineData("(int)new Note(n)")]
    [InlineData("((n == 0 ? new Copy(1) : null)! with { A = 2 }).A")]
    [InlineData("new[] { n }.Sum(k => checked(int.MaxValue - 1 + (k * 2)))")]
    [InlineData("new[] { int.MaxValue, n }.Sum()")]
    [InlineData("new[] { 0, n }.ToDictionary(k => k).Count")]
    [InlineData("(int)(1e3m + (n * 79228162514264337593543950335m))")]
    [InlineData("(int)(decimal)(n * 1e300)")]
    [InlineData("new[] { \"a\" }.Select(k => k[n]).First()")]
    [InlineData("int.TryParse(text, out var m) ? 1 / (m - 1 + 1) : 1 / (m + 0)")]
    [InlineData("(n == 0 ? new[] { 1 } : null)!.Count()")]
    [InlineData("Enumerable.Count(n == 0 ? new List<int> { 1 } : null!)")]
    [InlineData("new List<int>(n == 0 ? [1] : null!).Count")]
    [InlineData("((int[])[.. n == 0 ? new[] { 1 } : null!]).Length")]
    [InlineData("n switch { 0 => 1, _ => throw new Exception() }")]
    [InlineData("System.IO.File.ReadAllText(n == 0 ? \"/dev/null\" : \"/nowhere/at/all\").Length")]
    [InlineData("int.Parse(System.IO.Path.GetFileName(text))")]
    public void What_may_be_thrown_may_be_caught(string value) => Programs.IsCovered($$"""
        var (n, text) = (args.Length, args.FirstOrDefault() ?? "1");
        try { var value = {{value}}; server.Ssh.MaxAuthTries(3); }
        catch (Exception) { server.Ssh.PasswordAuthentication(true); }
        """, known: [], unknown: ["Ssh.PasswordAuthentication", "Ssh.MaxAuthTries"], """
        record Copy(int A);
        class Note(int size = 1)
        {
            public int Size { get; set; } = size;
            public int Grow() => 1;
            public static explicit operator int(Note note) => note.Size == 0 ? 1 : throw new InvalidOperationException();
            public static async Task<int> Late(int n) { await Task.Yield(); return n == 0 ? 1 : throw new InvalidOperationException(); }
        }
        """);

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(n == 0 ? \"\" : null);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(n == 0 ? \"a\" : null);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 0);")]
    [InlineData("ObjectDisposedException.ThrowIf(n > 0, server);")]
    [InlineData("new List<int> { 1 }.RemoveAt(n);")]
    [InlineData("new List<int> { 1 }.Insert(n * 2, 1);")]
    [InlineData("new List<int> { 1 }[n] = 4;")]
    [InlineData("(new int[1])[n] = 4;")]
    [InlineData("new Dictionary<string, int> { [\"1\"] = 1 }.Add($\"{n}\", 2);")]
    [InlineData("new Dictionary<string, int>().Add(n == 0 ? \"a\" : null!, 2);")]
    [InlineData("foreach (var x in n == 0 ? new[] { 1 } : null!) { }")]
    [InlineData("foreach (string x in new object[] { n == 0 ? \"a\" : 1 }) { }")]
    [InlineData("_ = new[] { 3 }.Select(x => x / (n - 1)).ToList();")]
    [InlineData("foreach (var x in Count(n)) { }")]
    [InlineData("lock (n == 0 ? new object() : null!) { }")]
    [InlineData("Check(n);")]
    [InlineData("new Checked(n).ToString();")]
    [InlineData("var (a, b) = n == 0 ? new Pair(1, 2) : null!;")]
    [InlineData("using (new Left(n)) { }")]
    [InlineData("Environment.GetFolderPath((Environment.SpecialFolder)(n * 9999));")]
    [InlineData("Environment.GetEnvironmentVariable(n == 0 ? \"A\" : null!);")]
    [InlineData("string.Join(\",\", n == 0 ? new[] { \"a\" } : null!);")]
    [InlineData("string.Concat(n == 0 ? new[] { \"a\" } : null!);")]
    [InlineData("GC.KeepAlive(1 / (1 - n));")]
    [InlineData("Guid.Parse(n == 0 ? \"8b1f7a3c-0000-0000-0000-000000000000\" : \"x\");")]
    [InlineData("TimeSpan.Parse(n == 0 ? \"1\" : \"x\");")]
    [InlineData("DateTime.Parse(n == 0 ? \"2026-01-01\" : \"x\");")]
    [InlineData("char.Parse(n == 0 ? \"a\" : \"xx\");")]
    [InlineData("System.IO.Path.Combine(n == 0 ? \"a\" : null!, \"b\");")]
    [InlineData("System.Threading.Thread.Sleep(-2 * n);")]
    [InlineData("new Random().Next(-n);")]
    public void What_a_statement_may_throw_may_be_caught(string statement) => Programs.IsCovered($$"""
        var n = args.Length;
        try { {{statement}} server.Ssh.MaxAuthTries(3); }
        catch (Exception) { server.Ssh.PasswordAuthentication(true); }
        static void Check(int n) { if (n > 0) throw new InvalidOperationException(); }
        static IEnumerable<int> Count(int n) { yield return 1; if (n > 0) throw new InvalidOperationException(); }
        """, known: [], unknown: ["Ssh.PasswordAuthentication", "Ssh.MaxAuthTries"], """
        record Pair(int A, int B);
        class Checked { public Checked(int n) { if (n > 0) throw new InvalidOperationException(); } }
        class Left(int n) : IDisposable { public void Dispose() { if (n > 0) throw new InvalidOperationException(); } }
        """);
}
