using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Programs whose inputs are not known: nothing may be known falsely, and nothing be lost that has nothing to do with them.</summary>
public sealed class TrapTests
{
    [Fact] public void A_reference_to_a_local() => Programs.IsCovered("""
        int n = 1; ref int r = ref n; r = 5; server.Ssh.MaxSessions(n).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void A_reference_given_to_the_framework() => Programs.IsCovered("""
        int n = 1; System.Threading.Interlocked.Increment(ref n); server.Ssh.MaxSessions(n).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void A_call_on_a_host_nobody_knows() => Programs.IsCovered("""
        var hosts = new Dictionary<string, Server> { ["a"] = server };
        server.Ssh.PasswordAuthentication(true).MaxAuthTries(2);
        hosts[args.Length > 5 ? "b" : "a"].Ssh.PasswordAuthentication(false);
        """, ["MaxAuthTries"], ["PasswordAuthentication"]);

    [Fact] public void A_lambda_given_to_code_nobody_sees() => Programs.IsCovered("""
        var n = 1; server.Ssh.PasswordAuthentication(true).MaxAuthTries(2);
        Parallel.ForEach(new[] { 1, 2 }, new ParallelOptions { MaxDegreeOfParallelism = 1 }, x => { n++; server.Ssh.PasswordAuthentication(false); });
        server.Ssh.MaxSessions(n);
        """, ["MaxAuthTries"], ["PasswordAuthentication", "MaxSessions"]);

    [Fact] public void A_list_that_changes() => Programs.AreSame("""
        var list = new List<int> { 1 }; list.Add(2); list.Insert(0, 3); list.Remove(1); list.AddRange([4, 5]); list.RemoveAt(0); list.Reverse();
        foreach (var n in list) server.Firewall.AllowTcp(n);
        """);

    [Fact] public void A_list_changed_by_a_method_nobody_follows() => Programs.IsCovered("""
        var list = new List<int> { 2, 1 }; list.Sort(0, 2, null); server.Ssh.MaxSessions(list[0]).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void An_element_of_an_array_at_an_index_nobody_knows() => Programs.IsCovered("""
        int[] a = [1, 1, 3]; a[args.Length] = 9; server.Ssh.MaxSessions(a[0]).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void A_lambda_in_a_query_with_an_effect() => Programs.IsCovered("""
        var n = 0; var q = new[] { 1, 2 }.Select(x => ++n); if (args.Length > 0) q.ToList(); server.Ssh.MaxSessions(n).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void An_argument_nobody_knows() => Programs.IsCovered("""
        server.Ssh.KeyOnly().MaxAuthTries(args.Length + 1).MaxSessions(3);
        server.Kernel.Sysctl("kernel.kptr_restrict", 1).Sysctl("vm.swappiness", args.Length);
        server.Users.Add(args.Length == 0 ? "ann" : "bob", u => { u.Wheel(); server.Ssh.X11Forwarding(false); });
        server.Firewall.AllowTcp(22, args.Length + 80);
        """, ["PasswordAuthentication", "MaxSessions", "X11Forwarding", "Sysctl"], ["MaxAuthTries", "Firewall.Tcp", "Users.Users"]);

    [Fact] public void A_condition_nobody_knows() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2);
        if (args.Length > 0) server.Ssh.KeyOnly().MaxSessions(3); else server.Ssh.PasswordAuthentication(true).MaxSessions(3);
        if (args.Length > 1) return;
        server.Kernel.Lockdown(LockdownMode.Integrity);
        """, ["MaxAuthTries", "MaxSessions", "Enabled"], ["PasswordAuthentication"]);

    [Fact] public void A_loop_nobody_knows() => Programs.IsCovered("""
        var n = 0; var last = "";
        server.Ssh.MaxAuthTries(2).X11Forwarding(true);
        foreach (var arg in args) { n++; last = arg; server.Ssh.X11Forwarding(false); server.Firewall.AllowTcp(80); if (arg == "stop") break; }
        while (n < args.Length) n++;
        server.Ssh.MaxSessions(n);
        """, ["MaxAuthTries"], ["X11Forwarding", "MaxSessions", "Firewall.Tcp"], runs: [[], ["x"], ["stop", "y"]]);

    [Fact] public void A_host_in_one_branch() => Programs.IsCovered(Programs.Of("""
        var fleet = new Fleet("f"); var a = fleet.Server("a"); a.Ssh.MaxAuthTries(2);
        if (args.Length > 0) fleet.Server("b").Ssh.KeyOnly();
        await fleet.RunAsync(args);
        """), [[], ["x"]], ["MaxAuthTries"], []);

    [Fact] public void A_host_whose_name_nobody_knows() => Programs.IsCovered(Programs.Of("""
        var fleet = new Fleet("f"); fleet.Server("a").Ssh.MaxAuthTries(2);
        foreach (var name in args) fleet.Server(name).Ssh.KeyOnly();
        await fleet.RunAsync(args);
        """), [[], ["x"], ["x", "y"]], ["MaxAuthTries"], []);

    [Fact] public void A_switch_nobody_knows() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(args.Length switch { 0 => 2, 1 => 2, _ => 2 });
        switch (args.Length) { case 0: server.Ssh.MaxSessions(1); break; case 1: server.Ssh.MaxSessions(2); break; case 7: return; default: server.Ssh.MaxSessions(3); break; }
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void A_jump_to_a_label() => Programs.IsCovered("""
        var n = 1; server.Ssh.MaxAuthTries(2);
        again: n++; if (n < 4) goto again;
        server.Ssh.MaxSessions(n);
        """, [], ["MaxSessions"]);

    [Fact] public void Something_that_may_throw() => Programs.IsCovered("""
        var n = 1; server.Ssh.MaxAuthTries(2);
        try { n = 2; server.Ssh.MaxSessions(2); n = int.Parse(args.Length > 0 ? args[0] : "7"); server.Ssh.MaxSessions(3); server.Ssh.X11Forwarding(true); }
        catch (FormatException) { server.Ssh.X11Forwarding(false); }
        server.Firewall.AllowTcp(n);
        """, ["MaxAuthTries"], ["MaxSessions", "X11Forwarding", "Firewall.Tcp"]);

    [Fact] public void An_object_nobody_follows_any_more() => Programs.IsCovered("""
        var box = new Box { N = 1 }; var other = args.Length > 0 ? box : new Box { N = 1 }; other.N = 3;
        server.Ssh.MaxSessions(box.N).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"], "class Box { public int N; }");

    [Fact] public void A_delegate_nobody_knows() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2).X11Forwarding(true); var n = 1;
        Action f = args.Length > 0 ? () => { server.Ssh.X11Forwarding(false); n = 2; } : () => { };
        f(); server.Ssh.MaxSessions(n);
        """, ["MaxAuthTries"], ["X11Forwarding", "MaxSessions"]);

    [Fact] public void A_task_that_runs_on_its_own() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2).X11Forwarding(true);
        Task.Run(() => { lock (server) server.Ssh.X11Forwarding(false); }).Wait();
        """, ["MaxAuthTries"], ["X11Forwarding"]);

    [Fact] public void A_static_field_set_in_one_branch() => Programs.IsCovered("""
        if (args.Length > 0) Config.N = 5; server.Ssh.MaxSessions(Config.N).MaxAuthTries(Config.M);
        if (args.Length > 0) server.Firewall.AllowUdp(Other.X); server.Firewall.AllowTcp([.. Other.List]);
        """, ["MaxAuthTries", "Firewall.Tcp"], ["MaxSessions"], "static class Config { public static int N = 1; public static int M = 2; } static class Other { public static int X = 1; public static readonly int[] List = [4]; }");

    [Fact] public void The_clock_and_the_environment() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2).MaxSessions(DateTime.Now.Year > 3000 ? 1 : 2);
        server.Ssh.X11Forwarding(Environment.GetEnvironmentVariable("NOBODY_SETS_THIS") is not null);
        server.Ssh.AllowUsers(Guid.NewGuid().ToString().Substring(0, 1).Replace("0", "a") is { } s ? "u" + s : "x");
        """, ["MaxAuthTries"], ["MaxSessions", "X11Forwarding", "AllowUsers"]);

    [Fact] public void Dynamic_code() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(2); dynamic d = server; d.Ssh.MaxSessions(3);
        """, [], ["MaxSessions"]);

    [Fact] public void Reflection_on_a_facet() => Programs.IsCovered("""
        server.Firewall.AllowTcp(1); var ssh = server.Ssh; typeof(Ssh).GetMethod("MaxSessions")!.Invoke(ssh, [3, "", 0]);
        """, [], []);

    [Fact] public void An_iterator_that_is_left_half_way() => Programs.IsCovered("""
        var level = 3;
        IEnumerable<int> Steps() { level = 4; yield return 1; level = 3; yield return 2; level = 5; }
        foreach (var step in Steps()) if (step > args.Length) break;
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"], runs: [[], ["x"], ["x", "y"]]);

    [Fact] public void An_iterator_that_is_left_before_its_end() => Programs.IsCovered("""
        var level = 3;
        IEnumerable<int> Steps() { yield return 1; level = 5; }
        foreach (var step in Steps()) if (step > args.Length) break;
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"], runs: [[], ["x"], ["x", "y"]]);

    [Fact] public void An_iterator_that_sees_what_its_elements_are_used_for() => Programs.AreSame("""
        var (seen, level) = (false, 3);
        IEnumerable<int> Steps() { yield return 1; if (seen) level = 5; }
        foreach (var step in Steps()) seen = true;
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """);

    [Fact] public void An_iterator_that_only_looks_sees_that_too() => Programs.AreSame("""
        var n = 1;
        IEnumerable<int> Twice() { yield return n; yield return n; }
        foreach (var element in Twice()) { server.Firewall.AllowTcp(element); n = 5; }
        server.Ssh.MaxAuthTries(2);
        """);

    [Fact] public void A_query_that_runs_an_iterator_sees_what_its_lambdas_do() => Programs.AreSame("""
        var (seen, level) = (false, 3);
        IEnumerable<int> Steps() { yield return 1; if (seen) level = 5; }
        var all = Steps().Where(_ => seen = true).Select(x => x + 1).ToList();
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """);

    [Fact] public void An_iterator_given_to_code_nobody_follows() => Programs.IsCovered("""
        var level = 3;
        IEnumerable<int> Steps() { level = 5; yield return 1; }
        var all = new System.Collections.Concurrent.ConcurrentBag<int>(Steps());
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"]);

    [Fact] public void An_asynchronous_iterator() => Programs.IsCovered("""
        var level = 3;
        async IAsyncEnumerable<int> Steps() { level = 4; yield return 1; await Task.CompletedTask; level = 5; server.Ssh.PasswordAuthentication(true); yield return 2; }
        await foreach (var step in Steps()) if (step > args.Length) break;
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions", "PasswordAuthentication"], runs: [[], ["x"], ["x", "y"]]);

    [Fact] public void An_iterator_that_is_left_half_way_and_cleans_up() => Programs.IsCovered("""
        var level = 3;
        IEnumerable<int> Steps() { try { yield return 1; level = 3; yield return 2; } finally { level += 5; } }
        foreach (var step in Steps()) if (step > args.Length) break;
        server.Ssh.MaxSessions(level).MaxAuthTries(2);
        """, ["MaxAuthTries"], ["MaxSessions"], runs: [[], ["x"], ["x", "y"]]);

    [Fact] public void An_iterator_that_only_looks_at_what_stays() => Programs.AreSame("""
        var n = 1; var all = new List<int> { 2, 3 };
        IEnumerable<int> Numbers() { yield return n; foreach (var x in all) yield return x; }
        foreach (var element in Numbers()) server.Firewall.AllowTcp(element);
        """);
}
