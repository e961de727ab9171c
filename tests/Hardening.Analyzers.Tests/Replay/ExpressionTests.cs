using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class ExpressionTests
{
    [Fact] public void Arithmetic() => Programs.AreSame("""
        int a = 7, b = 2; long c = 10; byte small = 200; double d = 2.9;
        server.Ssh.MaxAuthTries(a / b + a % b).MaxSessions((int)(c * 3 - (b << 2)));
        small += 100;
        server.Firewall.AllowTcp(small, (int)d, -a + 100, ~-80, 0xFF & 0x1F, a > b ? 1 : 2, unchecked((byte)300));
        a++; ++a; b -= 1; a *= b; a <<= 3;
        server.Firewall.AllowUdp(a, b, a--, --a);
        """);

    [Fact] public void Constants_and_interpolation() => Programs.AreSame("""
        const string Base = "enp"; const int Slot = 1;
        string name = $"{Base}{Slot}s{0:D1}";
        server.Network.Interface(name, n => n.Address($"192.168.{Slot,1}.{20 + Slot}/24"));
        server.Firewall.Trust("ve-" + "*" + "");
        server.Network.Interface(nameof(server), n => n.Dhcp());
        """);

    [Fact] public void Text_functions() => Programs.AreSame("""
        var s = "  Vivid,Bluetooth,btusb ".Trim().ToLowerInvariant();
        server.Kernel.Blacklist([.. s.Split(',')]);
        server.Kernel.Load(string.Join("-", "kvm", "intel"), "tun".Replace("u", "u"), "xloop".Substring(1), "loop"[0..].PadLeft(2));
        server.Ssh.AllowUsers(string.Concat("ad", "min"), "x".Length == 1 ? "root" : "nobody", "aab"[^1].ToString());
        """);

    [Fact] public void Parsing_and_mathematics() => Programs.AreSame("""
        server.Ssh.MaxAuthTries(int.Parse("3")).MaxSessions(Math.Min(4, Math.Abs(-9)));
        if (int.TryParse("22", out var port)) server.Firewall.AllowTcp(port);
        server.Ssh.LoginGraceTime(TimeSpan.FromSeconds(30)); server.Updates.CleanUp("weekly", TimeSpan.FromDays(3) + TimeSpan.Zero, 3);
        """);

    [Fact] public void Conditional_operators() => Programs.AreSame("""
        string? none = null; string? some = "admin"; int? maybe = null; bool yes = true;
        server.Ssh.AllowUsers(none ?? "root", some?.ToUpperInvariant().ToLowerInvariant() ?? "x");
        maybe ??= 3;
        server.Ssh.MaxAuthTries(maybe.Value).PasswordAuthentication(yes && !false || false).X11Forwarding(none?.Length > 3);
        server.Ssh.MaxSessions(maybe.GetValueOrDefault(9) + (none is null ? 1 : 0));
        """);

    [Fact] public void Enumerations() => Programs.AreSame("""
        var mode = LockdownMode.Integrity;
        server.Kernel.Lockdown(mode == LockdownMode.Integrity ? LockdownMode.Confidentiality : mode);
        server.Ssh.PermitRootLogin(Choose(Level.High));
        server.Ssh.MaxSessions((int)Level.High + (int)(Level)1);
        server.Ssh.AllowUsers($"{RootLogin.No}".ToLowerInvariant());
        static RootLogin Choose(Level level) => level switch { Level.High => RootLogin.No, _ => default };
        """, "enum Level { Low, High }");

    [Fact] public void Arrays_and_collection_expressions() => Programs.AreSame("""
        int[] ports = [80, 443]; var more = new[] { 8080, 8443 }; int[] zeros = new int[2]; List<int> list = [1, .. ports, .. more];
        zeros[0] = 25; zeros[1] = ports[1] + 1; list.Add(99); list[0] = 2;
        server.Firewall.AllowTcp([.. list, .. zeros]).AllowUdp([.. Enumerable.Empty<int>(), 53, .. new List<int> { 5353, 123 }]);
        server.Firewall.AllowUdp(ports.Length, list.Count, list[^1], ports[..1][0]);
        """);

    [Fact] public void Tuples_and_deconstruction() => Programs.AreSame("""
        var (name, tries) = ("admin", 3);
        (int A, int B) pair = (1, 2); pair.A = 5; (pair.A, pair.B) = (pair.B, pair.A);
        foreach (var (user, groups) in new[] { ("ann", "wheel"), ("bob", "audio") }) server.Users.Add(user, u => u.Groups(groups));
        server.Ssh.MaxAuthTries(tries).AllowUsers(name).MaxSessions(pair.A * 10 + pair.B);
        var (x, (y, _)) = (1, (2, 3)); server.Firewall.AllowTcp(x, y);
        """);

    [Fact] public void Initialisers() => Programs.AreSame("""
        var o = new Options { Tries = 4, Inner = { Port = 81 }, Names = { "ann", "bob" } }; o["k"] = 7;
        var map = new Dictionary<string, int> { { "ssh", 21 }, { "http", 80 } }; map["ssh"]++;
        server.Ssh.MaxAuthTries(o.Tries).AllowUsers([.. o.Names]);
        server.Firewall.AllowTcp(o.Inner.Port, o["k"], map["ssh"], map.TryGetValue("http", out var http) ? http : 1, map.Count);
        foreach (var pair in map) server.Firewall.AllowUdp(pair.Value);
        foreach (var (key, value) in map) server.Kernel.Sysctl("vm.swappiness", value + key.Length);
        """, """
        class Options { public int Tries { get; set; } = 6; public Inner Inner { get; } = new(); public List<string> Names { get; } = new();
            private readonly Dictionary<string, int> d = new(); public int this[string k] { get => d[k]; set => d[k] = value; } }
        class Inner { public int Port = 1; }
        """);

    [Fact] public void Records_and_with() => Programs.AreSame("""
        var a = new Port("ssh", 22); var b = a with { Number = 2222 }; var same = a == new Port("ssh", 22);
        var s = new Size(1, 2); var t = s with { W = 5 }; s.H = 9;
        var (name, number) = b;
        server.Firewall.AllowTcp(a.Number, b.Number, number, t.W, t.H, s.H, s.W).AllowUdp(same ? 1 : 2);
        server.Ssh.AllowUsers(name);
        """, "record Port(string Name, int Number);\nrecord struct Size(int W, int H);");

    [Fact] public void Patterns() => Programs.AreSame("""
        object o = 5; object text = "abc"; int[] list = [1, 2, 3]; var point = (X: 1, Y: 2);
        if (o is not int n) return; if (n > 3) server.Firewall.AllowTcp(n);
        if (text is string { Length: 3 } t) server.Ssh.AllowUsers(t);
        if (list is [1, .., var last]) server.Firewall.AllowTcp(last);
        if (point is (1, var y)) server.Firewall.AllowUdp(y);
        if (o is not string and not null) server.Firewall.AllowUdp(7);
        server.Ssh.MaxAuthTries(n switch { < 3 => 1, >= 3 and < 6 => 2, _ => 3 });
        server.Ssh.MaxSessions(point switch { { X: 0 } => 1, { Y: 2 } p when p.X == 1 => 4, _ => 3 });
        """);

    [Fact] public void Checked_conversions_and_shifts() => Programs.AreSame("""
        unchecked { int big = int.MaxValue; big += 2; server.Firewall.AllowTcp(big == int.MinValue + 1 ? 5 : 6); }
        ulong u = 1UL << 40; server.Firewall.AllowTcp((int)(u >> 38), (int)(uint)(-1 >>> 20), unchecked((ushort)70000), (int)3.99m, 'a');
        """);
}
