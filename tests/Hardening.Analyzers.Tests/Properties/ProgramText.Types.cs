namespace Hardening.Analyzers.Tests.Properties;

internal sealed partial class ProgramText
{
    private string Types()
    {
        Start("Port");
        var web = Block("host", 1, 1);
        Start();
        var role = Call("host", 0);
        Start("weight", "runs");
        var plan = Block("host", 1, 2);
        var level = Digit(5);
        return $$"""
            {{Usings}}
            static class Shared
            {
                public const int Base = {{Digit()}}; public static int Level = {{level}}; public static readonly bool Flag = Base > 4;
                public static readonly int[] Numbers = [2, Base, {{Digit()}}];
                public static Dictionary<string, int> Table { get; } = new() { ["ann"] = {{Digit()}}, ["bob"] = Base };
                public static List<int> Seen { get; } = [];
                public static int Twice(int n) => n * 2;
                public static void Reset() { Level = {{level}}; Seen.Clear(); }
            }
            static class Names { public static string First => All[0]; public static readonly List<string> All = ["ann", "zoe", $"n{Shared.Base}"]; }
            enum Mode { Off, On = {{Next(2, 5)}} }
            record Point(int X, int Y) { public int Sum => X + Y; public Mode Mode { get; init; } = Mode.On; }
            interface IRole { void Apply(Host host); int Weight => {{Digit()}}; }
            abstract class Role : IRole
            {
                public int Port { get; init; } = {{Digit()}};
                protected virtual int Extra => 1;
                public virtual int Weight => Port + Extra;
                public virtual void Apply(Host host) { {{role}} host.Firewall.AllowTcp(Math.Abs((Port + Extra) % 900) + 1); }
            }
            class Web : Role
            {
                public Web(int port) { Port = port; }
                protected override int Extra => base.Extra + {{Digit()}};
                public override void Apply(Host host) { base.Apply(host); {{web}} }
            }
            sealed class Dns : Role { public override void Apply(Host host) => host.Firewall.AllowUdp(53 + Math.Abs(Port % 9)); }
            sealed class Quiet : IRole { void IRole.Apply(Host host) { } public int Weight => -1; }
            class Box(Host host, int n) { public int N = n; public Box Up() { N++; host.Firewall.AllowTcp(N + 1000); return this; } }
            class Plan(Host host, int weight)
            {
                private int runs = 1;
                public Plan Run() { runs += weight; {{plan}} weight++; return this; }
            }
            struct Size(int w, int h)
            {
                public int W = w; public int H { get; set; } = h;
                public readonly int Area => W * H % 1000;
                public void Grow() { W += 1; H *= 2; }
                public static Size operator +(Size a, Size b) => new(a.W + b.W, a.H + b.H);
            }
            abstract class Unit(Host host, int level)
            {
                protected Host Host => host;
                public int Level() => level;
                public void Up() => level++;
                public virtual int Get() => level % 100;
            }
            class Leaf(Host host, int level) : Unit(host, level + {{Digit()}})
            {
                public override int Get() { Func<int> below = base.Get; Up(); return ((level * 3) + below() + Level()) % 1000; }
                public void Set(int n) { level = n % 100; Host.Ssh.MaxSessions(Math.Abs(Get() % 90) + 1); }
            }
            interface IGrow { int W { get; set; } void Grow(); }
            struct Tank(int w) : IGrow { public int W { get; set; } = w; public void Grow() => W += 2; }
            class Yard(int w)
            {
                private readonly Tank kept = new(w); private Tank free = new(w);
                public int Go() { kept.Grow(); free.Grow(); free.Grow(); return kept.W + free.W; }
            }
            record Version(int N) { protected Version(Version other) { N = other.N + 1; } }
            partial class Hooks
            {
                private int seen;
                partial void Before(int n);
                partial void After(int n);
                [System.Diagnostics.Conditional("NEVER")] private void Log(int n) => seen += n;
                public int Run(int n) { Before(n++); After(n++); Log(n++); return seen + n; }
            }
            partial class Hooks { partial void After(int n) => seen = n * 2; }
            delegate bool Finds(int n, out int found);
            record Pair<T>(T First, T Second) { public Pair<T> Swap() => new(Second, First); }
            sealed class Undo(Host host, int n) : IDisposable { public void Dispose() => host.Ssh.MaxSessions(n); }
            """;
    }

    private string Helpers(string hardening)
    {
        var text = string.Concat(Enumerable.Range(0, Next(1, 4)).Select(i => Helper($"H{i}")));
        return $$"""
            {{Usings}}
            static class Tools
            {
                public static T Twice<T>(T value, Func<T, T> change) => change(change(value));
                public static int[] Ints(int[] all) => all;
                public static IEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) { if (i == 3) yield break; yield return i * 2; } }
                public static void Open(Host host, params int[] ports) { foreach (var port in ports) host.Firewall.AllowTcp(Math.Abs(port % 700) + 1); }
                public static void Named(Host host, int a = {{Digit()}}, int b = 2) => host.Ssh.MaxSessions(Math.Abs((a * 3) + b));
                public static T Made<T>() where T : new() => new();
                public static bool Find(int n, out int found) { found = n % {{Next(2, 9)}}; return found > 1; }
                public static void Both(ref int a, out int b) { a += {{Digit()}}; b = a * 2; }
                {{text}}
            }
            static class Extensions
            {
                extension(Host host)
                {
                    public void Harden(int tries) { host.Ssh.KeyOnly().MaxAuthTries(Math.Abs(tries % 9) + 1); {{hardening}} }
                    public int Budget => {{Digit()}} + Shared.Base;
                }
            }
            """;
    }

    private string Hardening()
    {
        Start("tries");
        return Block("host", 1, 1);
    }

    private string Helper(string name)
    {
        Start("n");
        var text = $"public static int {name}(this Host host, int n) {{ {Block("host", 2, Next(1, 4))} return {Integer()}; }}\n";
        helpers.Add(name);
        return text;
    }
}
