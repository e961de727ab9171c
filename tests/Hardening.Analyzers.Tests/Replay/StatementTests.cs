using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class StatementTests
{
    [Fact] public void Known_conditions() => Programs.AreSame("""
        var strict = true;
        if (strict) server.Ssh.KeyOnly(); else server.Ssh.PasswordAuthentication(true);
        if (!strict) server.Ssh.MaxAuthTries(1);
        else if (server is not null) server.Ssh.MaxAuthTries(2);
        """);

    [Fact] public void Switch_statements() => Programs.AreSame("""
        foreach (var kind in new[] { "web", "dns", "mail", "x" })
        {
            switch (kind)
            {
                case "web": server.Firewall.AllowTcp(80); goto default;
                case "dns" or "ntp": server.Firewall.AllowUdp(53); break;
                default: server.Firewall.AllowTcp(kind.Length); break;
            }
        }
        """.Replace(" goto default;", " break;"));

    [Fact] public void Switch_with_patterns_in_a_loop() => Programs.AreSame("""
        foreach (object o in new object[] { 5, "ann", 7L, null! })
        {
            switch (o)
            {
                case int n when n > 4: server.Firewall.AllowTcp(n); continue;
                case string { Length: > 1 } s: server.Ssh.AllowUsers(s); break;
                case null: server.Firewall.AllowTcp(9); break;
                default: server.Firewall.AllowUdp(1); break;
            }
            server.Firewall.AllowUdp(2);
        }
        """);

    [Fact] public void A_local_function_of_another_section() => Programs.AreSame("""
        switch (3)
        {
            case 0:
                int tries;
                void Set() { tries++; server.Ssh.MaxAuthTries(tries); }
                break;
            default:
                tries = 3;
                Set();
                server.Ssh.MaxSessions(tries);
                break;
        }
        """);

    [Fact] public void A_local_function_of_a_switch_that_jumps() => Programs.IsCovered("""
        switch (3)
        {
            case 3: void Set() { server.Ssh.MaxAuthTries(4); } Set(); goto case 1;
            case 1: server.Firewall.AllowTcp(80); break;
        }
        """, known: [], unknown: ["Ssh.MaxAuthTries"]);

    [Fact] public void Loops() => Programs.AreSame("""
        for (int i = 1, j = 10; i < 4; i++, j--) { if (i == 2) continue; server.Firewall.AllowTcp(i * j); }
        var n = 5; while (n > 0) { n--; if (n == 1) break; server.Firewall.AllowUdp(n + 1); }
        do { n += 3; server.Firewall.AllowUdp(100 + n); } while (n < 8);
        foreach (var user in new List<string> { "ann", "bob" }) server.Users.Add(user, u => u.Wheel());
        foreach (var c in "abc") server.Kernel.Blacklist(c == 'a' ? "vivid" : "btusb");
        for (;;) { if (n++ > 12) break; }
        server.Ssh.MaxSessions(n);
        """);

    [Fact] public void Nested_loops_and_early_return() => Programs.AreSame("""
        Describe(server);
        static void Describe(Server server)
        {
            foreach (var a in new[] { 1, 2, 3 })
                for (var b = 0; b < 3; b++)
                {
                    if (a * b == 4) { server.Ssh.MaxSessions(a + b); return; }
                    server.Firewall.AllowTcp(a * 10 + b);
                }
            server.Ssh.MaxAuthTries(1);
        }
        """);

    [Fact] public void Try_and_using() => Programs.AreSame("""
        try { server.Ssh.MaxAuthTries(2); } finally { server.Ssh.MaxSessions(3); }
        try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (true) { server.Firewall.AllowTcp(1); } catch (Exception) { server.Firewall.AllowTcp(1); }
        using (var guard = new Guard(server)) { server.Firewall.AllowTcp(2); }
        using var later = new Guard(server, 7);
        server.Firewall.AllowTcp(3);
        lock (server) { server.Firewall.AllowUdp(3); }
        Inner(server);
        static void Inner(Server server) { try { server.Firewall.AllowUdp(4); return; } finally { server.Firewall.AllowUdp(5); } }
        """.Replace("catch (InvalidOperationException) when (true) { server.Firewall.AllowTcp(1); } ", ""),
        "sealed class Guard(Server server, int port = 6) : IDisposable { public void Dispose() => server.Firewall.AllowTcp(port); }");

    [Fact] public void Dispose_at_the_end_of_a_scope_comes_after_what_the_scope_does() => Programs.AreSame("""
        Inner(server);
        static void Inner(Server server) { using var g = new Guard(server); server.Ssh.MaxAuthTries(2); }
        """, "sealed class Guard(Server server) : IDisposable { public void Dispose() => server.Ssh.MaxAuthTries(5); }");

    [Fact] public void Local_functions_that_change_what_they_share() => Programs.AreSame("""
        var n = 1;
        void Up(int by) { n += by; if (n < 5) Up(1); }
        Up(1);
        server.Ssh.MaxAuthTries(n);
        Action twice = () => { Up(1); n *= 2; };
        twice(); n--;
        server.Ssh.MaxSessions(n);
        """);

    [Fact] public void Lambdas_share_their_variables_one_per_round() => Programs.AreSame("""
        var actions = new List<Action>();
        foreach (var port in new[] { 1, 2, 3 }) { var twice = port * 2; actions.Add(() => server.Firewall.AllowTcp(port, twice++)); }
        for (var i = 0; i < 3; i++) actions.Add(() => server.Firewall.AllowUdp(i + 1));
        foreach (var action in actions) action();
        actions[0]();
        """);

    [Fact] public void Several_fleets_and_hosts() => Programs.AreSame(Programs.Of("""
        var one = new Fleet("one"); var two = new Fleet("two", NixosRelease.V26_05);
        var hosts = new[] { one.Server("a"), one.Server("b") };
        foreach (var host in hosts) host.Ssh.KeyOnly();
        Add(two, "c").Ssh.MaxAuthTries(2);
        Laptop l = two.Laptop("d"); Host h = l; h.Kernel.Lockdown(LockdownMode.Integrity);
        await one.RunAsync(args);
        return await two.RunAsync(args);
        static Server Add(Fleet fleet, string name) { var s = fleet.Server(name); s.Updates.ByHand(); return s; }
        """));
}
