using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class MemberTests
{
    [Fact] public void Helpers_of_all_kinds() => Programs.AreSame("""
        server.Strict(2).Open(80, 443);
        Helper.Each(new[] { server }, s => s.Ssh.MaxSessions(4));
        new Describer(server) { Tries = 3 }.Run().Run(tries: 5, name: "ann");
        Helper.Generic<int>(7, n => server.Firewall.AllowUdp(n));
        """, """
        static class Helper
        {
            public static Server Strict(this Server s, int tries) { s.Ssh.KeyOnly().MaxAuthTries(tries); return s; }
            public static Server Open(this Server s, params int[] ports) { s.Firewall.AllowTcp([.. ports]); return s; }
            public static void Each<T>(IEnumerable<T> items, Action<T> action) { foreach (var item in items) action(item); }
            public static T Generic<T>(T value, Action<T> use) { use(value); return value; }
        }
        class Describer
        {
            private readonly Server server; public int Tries { get; init; }
            public Describer(Server server) => this.server = server;
            public Describer Run(string name = "bob", int tries = 0) { server.Ssh.AllowUsers(name).MaxAuthTries(tries == 0 ? Tries : tries); return this; }
        }
        """);

    [Fact] public void Constructors_and_base_classes_across_files() => Programs.AreSame(Programs.Of("""
        var fleet = new Fleet("f");
        new Web(fleet, "a").Describe();
        Machine m = new Mail(fleet.Server("b")); m.Describe(); m.Port = 26;
        await fleet.RunAsync(args);
        """, """
        abstract class Machine
        {
            protected readonly Server Host; protected int tries = 2; private int port = 1;
            protected Machine(Server host) { Host = host; Host.Ssh.KeyOnly(); }
            public int Port { get => port; set { port = value; Host.Firewall.AllowUdp(value); } }
            public virtual void Describe() => Host.Ssh.MaxAuthTries(tries);
        }
        """, """
        class Web : Machine
        {
            private readonly int[] ports = [80, 443];
            public Web(Fleet fleet, string name) : this(fleet.Server(name)) => tries = 4;
            private Web(Server s) : base(s) => s.Firewall.AllowTcp(22);
            public override void Describe() { base.Describe(); Host.Firewall.AllowTcp([.. ports]); }
        }
        class Mail(Server host) : Machine(host)
        {
            private readonly Server same = host;
            public override void Describe() { same.Firewall.AllowTcp(25); host.Firewall.AllowTcp(Port); }
        }
        """));

    [Fact] public void Primary_constructor_parameters_are_state() => Programs.AreSame("""
        var c = new Counter(server, 3); c.Next(); c.Next();
        """, "class Counter(Server s, int n) { public void Next() => s.Firewall.AllowTcp(n++); }");

    [Fact] public void Static_members_and_their_order() => Programs.AreSame("""
        server.Firewall.AllowTcp(Config.A, Config.B, Config.C).AllowUdp([.. Config.List]);
        Config.Level = 5; Config.List.Add(77); server.Ssh.MaxSessions(Config.Level).MaxAuthTries(Config.Tries);
        server.Firewall.AllowUdp([.. Config.List]);
        """, """
        static class Config
        {
            public static readonly int A = B + 1; public static readonly int B = 5; public const int C = 9;
            public static List<int> List { get; } = [A, B]; public static int Level = 1; public static int Tries => Level + 1;
        }
        """);

    [Fact] public void Static_constructors() => Programs.AreSame("""
        server.Firewall.AllowTcp(Holder.Port);
        """, "class Holder { public static int Port = 1; static Holder() { Port += 79; } }");

    [Fact] public void Interfaces_and_overrides() => Programs.AreSame("""
        IRole[] roles = [new Web(), new Dns { Port = 54 }];
        foreach (var role in roles) role.Apply(server);
        server.Firewall.AllowTcp(roles.Sum(r => r.Weight));
        """, """
        interface IRole { void Apply(Server s); int Weight => 7; }
        class Web : IRole { public void Apply(Server s) => s.Firewall.AllowTcp(80); }
        class Dns : IRole { public int Port = 53; void IRole.Apply(Server s) => s.Firewall.AllowUdp(Port); public int Weight => 3; }
        """);

    [Fact] public void Operators_and_conversions_of_the_user() => Programs.AreSame("""
        Number n = 4; n += new Number(1); int back = n; 
        server.Ssh.MaxAuthTries(back).MaxSessions((int)(n * 2)); server.Firewall.AllowTcp(n > 3 ? 1 : 2);
        """, """
        readonly struct Number(int v)
        {
            public int V { get; } = v;
            public static implicit operator Number(int v) => new(v); public static implicit operator int(Number n) => n.V;
            public static Number operator +(Number a, Number b) => new(a.V + b.V); public static Number operator *(Number a, int b) => new(a.V * b);
        }
        """);

    [Fact] public void Structs_are_copied() => Programs.AreSame("""
        var a = new P { X = 1 }; var b = a; b.X = 2; a.Bump(); var list = new[] { a }; list[0].X = 9; var d = default(P);
        server.Firewall.AllowTcp(a.X, b.X, list[0].X, d.X + 50);
        """, "struct P { public int X; public void Bump() => X += 10; }");

    [Fact] public void References_and_out() => Programs.AreSame("""
        int n = 1; Up(ref n); Up(ref n); Two(out var a, out int b);
        server.Ssh.MaxAuthTries(n).MaxSessions(a * 10 + b);
        static void Up(ref int x) { x++; }
        static void Two(out int a, out int b) { a = 1; b = 2; }
        """);

    [Fact] public void Extension_blocks() => Programs.AreSame("""
        server.Strict(3); server.Firewall.AllowTcp(server.Web);
        """, """
        static class Extensions
        {
            extension(Server s)
            {
                public void Strict(int tries) { s.Ssh.KeyOnly(); s.Ssh.MaxAuthTries(tries); }
                public int Web => 80;
            }
        }
        """);

    [Fact] public void Methods_as_values() => Programs.AreSame("""
        Action<Server> strict = Strict; strict(server); strict.Invoke(server);
        new[] { server }.ToList().ForEach(Strict);
        server.Network.Interface("eth0", Nic); Func<int, int> twice = x => x * 2; Func<int, Func<int, int>> add = a => b => a + b;
        server.Ssh.MaxSessions(twice(4) + add(1)(2));
        static void Strict(Server s) => s.Ssh.KeyOnly();
        static void Nic(NetworkInterface n) => n.Dhcp();
        """);

    [Fact] public void Named_optional_and_params_arguments() => Programs.AreSame("""
        Open(from: 3, to: 5); Open(to: 4); Many(); Many(1, 2); Many([3]); Order(b: Side(1), a: Side(2));
        server.Kernel.Sysctl(value: 1, key: "kernel.kptr_restrict", because: "why not");
        void Open(int from = 1, int to = 2) => server.Firewall.AllowTcpRange(from, to);
        void Many(params int[] ports) { server.Firewall.AllowUdp([.. ports, 99]); }
        int Side(int n) { server.Firewall.AllowTcp(n + 10); return n; }
        void Order(int a, int b) => server.Ssh.MaxSessions(a * 10 + b);
        """);

    [Fact] public void Iterators() => Programs.AreSame("""
        foreach (var port in Ports(3)) server.Firewall.AllowTcp(port);
        server.Firewall.AllowUdp([.. Ports(2)]);
        static IEnumerable<int> Ports(int n) { for (var i = 1; i <= n; i++) { if (i == 9) yield break; yield return i * 11; } }
        """);

    [Fact] public void Main_in_all_forms()
    {
        foreach (var (head, tail) in new[] { ("static void Main()", ""), ("static int Main(string[] args)", "return 0;"), ("static async Task Main()", "await Task.CompletedTask;"), ("static async Task<int> Main(string[] a)", "return await Task.FromResult(0);") })
            Programs.AreSame(Programs.Of($$"""
                static class Program
                {
                    {{head}} { var f = new Fleet("f"); Build(f).Wait(); f.RunAsync([]).Wait(); {{tail}} }
                    static async Task Build(Fleet f) { var s = await Make(f); s.Ssh.KeyOnly(); }
                    static async Task<Server> Make(Fleet f) { await Task.CompletedTask; return f.Server("a"); }
                }
                """));
    }
}
