using System.Text;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>
/// Writes random programs that describe hosts: calls of the DSL in helpers, loops, branches, lambdas and objects, over several files.
/// Where inputs are allowed, some conditions and values depend on <c>Input.N</c>, which a replay cannot know.
/// </summary>
internal sealed class ProgramText(Random random, bool hasInputs)
{
    private const int MaxDepth = 4;

    private readonly List<string> integers = ["Shared.Base", "3"];
    private readonly List<string> helpers = [];
    private int names;

    /// <summary>A class with a method <c>Build</c>, and one file more with its helpers.</summary>
    public (string Main, string Other) Write(string name)
    {
        var other = new StringBuilder();
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++) other.Append(Helper($"H{i}"));
        integers.Clear();
        integers.AddRange(["Shared.Base", "3"]);
        var body = Block("server", MaxDepth, random.Next(3, 8));
        return ($$"""
            using System; using System.Collections.Generic; using System.Linq; using Hardening;
            public static class {{name}}
            {
                public static Fleet Build()
                {
                    var fleet = new Fleet("f");
                    var server = fleet.Server("a");
                    var laptop = fleet.Laptop("b");
                    {{body}}
                    {{(random.Next(2) == 0 ? Call("laptop", 1) : "")}}
                    return fleet;
                }
            }
            """, $$"""
            using System; using System.Collections.Generic; using System.Linq; using Hardening;
            static partial class {{name}}Helpers
            {
                {{other}}
            }
            record {{name}}Point(int X, int Y) { public int Sum => X + Y; }
            class {{name}}Box(Host host, int n) { public int N = n; public {{name}}Box Up() { N++; host.Firewall.AllowTcp(N + 1000); return this; } }
            """.Replace("static partial class", "static class", StringComparison.Ordinal)).Named(name);
    }

    private string Helper(string name)
    {
        integers.Clear();
        integers.AddRange(["n", "Shared.Base"]);
        var text = $"public static int {name}(this Host host, int n) {{ {Block("host", 2, random.Next(1, 4))} return {Integer()}; }}\n";
        helpers.Add(name);
        return text;
    }

    private string Block(string host, int depth, int length)
    {
        var known = integers.Count;
        var text = string.Concat(Enumerable.Range(0, length).Select(_ => Statement(host, depth) + "\n"));
        integers.RemoveRange(known, integers.Count - known);
        return text;
    }

    private string Statement(string host, int depth)
    {
        if (depth == 0) return Call(host, 0);
        switch (random.Next(19))
        {
            case 0 or 1 or 2 or 3:
                return Call(host, depth);
            case 4:
                return $"if ({Condition()}) {{ {Block(host, depth - 1, 2)} }} else {{ {Block(host, depth - 1, 1)} }}";
            case 5:
                var loop = Name();
                return $"for (var {loop} = 0; {loop} < {random.Next(1, 4)}; {loop}++) {{ {Within(loop, host, depth)} {(random.Next(3) == 0 ? $"if ({Condition()}) continue; {Call(host, 0)}" : "")} }}";
            case 6:
                var item = Name();
                return $"foreach (var {item} in {List()}) {{ {Within(item, host, depth)} {(random.Next(3) == 0 ? $"if ({Condition()}) break;" : "")} }}";
            case 7:
                return Declared($"int {{0}} = {Integer()};");
            case 8 when integers.Any(IsLocal):
                return $"{integers.Last(IsLocal)} {(random.Next(2) == 0 ? "+=" : "=")} {Integer()};";
            case 9:
                return Declared($"int {{0}} = {Integer()}; Action {Name()} = () => {{ {{0}}++; {Block(host, 1, 1)} }}; {Last()}();");
            case 10:
                return $"switch ({Integer()} % 3) {{ case 0: {Block(host, depth - 1, 1)} break; case 1: {Call(host, 0)} break; default: {Call(host, 0)} break; }}";
            case 11:
                return $"try {{ {Block(host, depth - 1, 2)} if ({Condition()}) throw new InvalidOperationException(); {Call(host, 0)} }} catch (InvalidOperationException) {{ {Call(host, 0)} }}";
            case 12 when helpers.Count > 0:
                return Declared($"var {{0}} = {host}.{helpers[random.Next(helpers.Count)]}({Integer()});");
            case 13:
                return Declared($"var ({{0}}, {Name()}) = ({Integer()}, {Integer()});");
            case 14:
                var list = Name();
                return $"var {list} = new List<int> {{ {Integer()}, {Integer()} }}; {list}.Add({Integer()}); {host}.Firewall.AllowTcp([.. {list}.Select(x => Math.Abs(x % 1000) + 1)]);";
            case 15:
                return Declared($"var {{0}} = new @Point({Integer()}, 2) with {{ Y = {Integer()} }} is {{ X: > 1 }} p{names} ? p{names}.Sum : {Integer()};");
            case 16:
                return Declared($"var {{0}} = new @Box({host}, {random.Next(1, 50)}).Up().Up().N;");
            case 17:
                return $"void F{++names}(int k) {{ {host}.Ssh.MaxSessions(Math.Abs(k % 90) + 1); if ({Condition()}) return; {Call(host, 0)} }} F{names}({Integer()});";
            default:
                var counter = Name();
                return $"var {counter} = 0; while ({counter} < 3) {{ {counter}++; if ({Condition()}) break; {Call(host, 0)} }}";
        }
    }

    private string Within(string name, string host, int depth)
    {
        integers.Add(name);
        var text = Block(host, depth - 1, 2);
        integers.Remove(name);
        return text;
    }

    private string Call(string host, int depth) => random.Next(12) switch
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
        _ => $"{host}.Firewall.LogRefused({Condition()});",
    };

    private string Condition() => random.Next(7) switch
    {
        0 => "true",
        1 => $"{Integer()} > {random.Next(6)}",
        2 => $"{Integer()} % 2 == 0",
        3 => $"!({Integer()} < 2 && {Integer()} != 1)",
        4 => $"{Integer()} is 1 or > 4",
        5 => $"{Text()}.Length == 3",
        _ => hasInputs ? "Input.N > 1" : "Shared.Flag",
    };

    private string Integer() => random.Next(11) switch
    {
        0 or 1 or 2 or 3 => integers[random.Next(integers.Count)],
        4 => random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture),
        5 => $"({integers[random.Next(integers.Count)]} + {random.Next(5)})",
        6 => $"({integers[random.Next(integers.Count)]} > 2 ? 1 : {random.Next(9)})",
        7 => $"{List()}.Count()",
        8 => $"{List()}.Where(x => x > 1).Sum()",
        9 => $"(({integers[random.Next(integers.Count)]} * 7) switch {{ > 9 => 2, 7 => 3, _ => 4 }})",
        _ => hasInputs && random.Next(2) == 0 ? "Input.N" : "Shared.Twice(2)",
    };

    private string Text() => random.Next(4) switch
    {
        0 => "\"ann\"",
        1 => $"$\"u{{Math.Abs({Integer()} % 4)}}\"",
        2 => "(\"b\" + \"ob\")",
        _ => $"({Condition()} ? \"eve\" : \"mallory\")",
    };

    private string List() => random.Next(3) switch
    {
        0 => "new[] { 1, 2, 3 }",
        1 => $"Enumerable.Range(1, {random.Next(1, 4)})",
        _ => "Shared.Numbers",
    };

    private string Declared(string format)
    {
        var name = Name();
        var text = format.Replace("{0}", name, StringComparison.Ordinal);
        integers.Add(name);
        return text;
    }

    private string Name() => $"v{++names}";

    private string Last() => $"v{names - 1}";

    private static bool IsLocal(string name) => name[0] == 'v';
}

internal static class ProgramTextExtensions
{
    /// <summary>Names of types that each program has for itself.</summary>
    public static (string, string) Named(this (string Main, string Other) program, string name) =>
        (program.Main.Replace("@Point", name + "Point", StringComparison.Ordinal).Replace("@Box", name + "Box", StringComparison.Ordinal),
         program.Other.Replace("@Point", name + "Point", StringComparison.Ordinal).Replace("@Box", name + "Box", StringComparison.Ordinal));
}
