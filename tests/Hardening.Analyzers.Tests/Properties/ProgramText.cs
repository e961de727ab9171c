using System.Text;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>
/// Writes random programs that describe hosts: calls of the DSL in helpers, loops, branches, lambdas and objects, over several files.
/// Where inputs are allowed, some conditions and values depend on <c>Input.N</c>, which a replay cannot know.
/// </summary>
internal sealed partial class ProgramText(Random random, bool hasInputs, string name)
{
    private const int MaxDepth = 4;

    private readonly List<Variable> scope = [];
    private int names;
    private int helpers;

    /// <summary>A class with a method <c>Build</c>, and one file more with its helpers.</summary>
    public (string Main, string Other) Write()
    {
        var other = new StringBuilder();
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            other.AppendLine(Helper(i));
            helpers++;
        }
        scope.Clear();
        var main = $$"""
            using System; using System.Collections.Generic; using System.Linq; using Hardening;
            public static class {{name}}
            {
                public static Fleet Build()
                {
                    var fleet = new Fleet("f");
                    var server = fleet.Server("a");
                    var laptop = fleet.Laptop("b");
                    {{Block("server", MaxDepth, random.Next(3, 8))}}
                    {{(random.Next(2) == 0 ? Call("laptop", 1) : "")}}
                    return fleet;
                }
            }
            """;
        return (main, Declarations(other.ToString()));
    }

    private string Helper(int number)
    {
        scope.Clear();
        scope.Add(new("n", CanChange: true));
        var body = Block("host", 2, random.Next(1, 4));
        var result = Integer();
        return random.Next(2) == 0
            ? $"public static int {name}H{number}(this Host host, int n) {{ {body} return {result}; }}"
            : $"extension(Host host) {{ public int {name}H{number}(int n) {{ {body} return {result}; }} }}";
    }

    private string Declarations(string methods) => $$"""
        using System; using System.Collections.Generic; using System.Linq; using Hardening;
        static class {{name}}Helpers
        {
            {{methods}}
            public static T Pick<T>(bool first, T a, T b) => first ? a : b;
            public static int Weigh(int a, int b = 2, int c = 3) => (a * 4) + (b * 2) + c;
            public static void Open(Host host, params int[] ports) { foreach (var port in ports) host.Firewall.AllowTcp(port); }
            public static void Bump(ref int n) => n += 2;
            public static bool TryHalve(int n, out int half) { half = n / 2; return n % 2 == 0; }
            public static IEnumerable<int> Upto(int n) { for (var i = 1; i <= n; i++) yield return i; }
        }
        static class {{name}}State { public static int Count = 1; public static readonly int Start = Count + 4; }
        record {{name}}Point(int X, int Y) { public int Sum => X + Y; public int Extra { get; init; } = 1; }
        struct {{name}}Pair { public int A; public int B { get; set; } public readonly int Total() => A + B; }
        enum {{name}}Kind { Low = 1, High = 5 }
        class {{name}}Box(Host host, int n) { public int N = n; public {{name}}Box Up() { N++; host.Firewall.AllowTcp(N + 1000); return this; } }
        abstract class {{name}}Role(Host host) { protected Host Host { get; } = host; public void Apply(int n) { Host.Ssh.MaxAuthTries(Tries(n)); After(); } protected abstract int Tries(int n); protected virtual void After() { } }
        sealed class {{name}}Strict(Host host) : {{name}}Role(host) { protected override int Tries(int n) => Math.Abs(n % 3) + 1; protected override void After() => Host.Firewall.DenyPing(); }
        sealed class {{name}}Open(Host host) : {{name}}Role(host) { protected override int Tries(int n) => 9; }
        sealed class {{name}}Closing(Host host, int n) : IDisposable { public void Dispose() => host.Ssh.MaxSessions(Math.Abs(n % 50) + 1); }
        """;

    private string Block(string host, int depth, int length)
    {
        var known = scope.Count;
        var text = string.Concat(Enumerable.Range(0, length).Select(_ => Statement(host, depth) + "\n"));
        scope.RemoveRange(known, scope.Count - known);
        return text;
    }

    /// <summary>A block in which one name more is known.</summary>
    private string BlockWith(string variable, string host, int depth, int length, bool canChange = false)
    {
        scope.Add(new(variable, canChange));
        var text = Block(host, depth, length);
        scope.RemoveAt(scope.Count - 1);
        return text;
    }

    private string Call(string host, int depth) => random.Next(14) switch
    {
        0 => $"{host}.Ssh.MaxAuthTries(Math.Abs({Integer()} % 9) + 1);",
        1 => $"{host}.Ssh.KeyOnly().MaxSessions(Math.Abs({Integer()} % 90));",
        2 => $"{host}.Ssh.PasswordAuthentication({Condition()});",
        3 => $"{host}.Firewall.AllowTcp(Math.Abs({Integer()} % 1000) + 1, {random.Next(1, 99)});",
        4 => $"{host}.Kernel.Sysctl(\"vm.swappiness\", Math.Abs({Integer()} % 100)).Lockdown({Condition()} ? LockdownMode.Integrity : LockdownMode.Confidentiality);",
        5 => $"{host}.Kernel.Blacklist(\"vivid\", {Condition()} ? \"btusb\" : \"bluetooth\");",
        6 => $"{host}.Network.Interface($\"eth{{Math.Abs({Integer()} % 3)}}\", nic => {{ nic.Dhcp(); {(depth > 0 ? Block(host, depth - 1, 1) : "")} }});",
        7 => $"{host}.Users.Add({Text()}, u => u.Wheel().Groups(\"audio\"));",
        8 => $"{host}.Firewall.On(\"eth0\", i => i.AllowUdp(Math.Abs({Integer()} % 500) + 1));",
        9 => $"{host}.Ssh.AllowUsers({Text()}, \"root\");",
        10 => $"{host}.Kernel.BootParameter(\"slab_nomerge\");",
        11 => $"{host}.Ssh.LoginGraceTime(TimeSpan.FromSeconds(Math.Abs({Integer()} % 60) + 10));",
        12 => $"{host}.Firewall.AllowTcp([.. {List()}.Select(x => Math.Abs(x % 900) + 1), 7]);",
        _ => $"{host}.Firewall.LogRefused({Condition()});",
    };

    private string Declared(string format, bool canChange = true)
    {
        var variable = Name();
        var text = format.Replace("{0}", variable, StringComparison.Ordinal);
        scope.Add(new(variable, canChange));
        return text;
    }

    private string Name() => $"v{++names}";

    private readonly record struct Variable(string Name, bool CanChange);
}
