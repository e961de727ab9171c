using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

/// <summary>Lambdas and methods that were given to code which is not followed.</summary>
public sealed class HeldLambdaTests
{
    [Fact] public void A_method_that_is_not_followed_either() => Programs.IsCovered("""
        server.Ssh.MaxAuthTries(3);
        Array.ForEach(new[] { 1 }, new Stack<int>().Push);
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxAuthTries", "Ssh.MaxSessions"], unknown: []);

    [Fact] public void A_lambda_that_calls_what_is_not_followed_either() => Programs.IsCovered("""
        var stack = new Stack<int>();
        server.Ssh.MaxAuthTries(3);
        Parallel.ForEach(new[] { 1, 2 }, new ParallelOptions { MaxDegreeOfParallelism = 1 }, x => { server.Firewall.AllowTcp(x); stack.Push(x); });
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxAuthTries", "Ssh.MaxSessions"], unknown: ["Firewall.Tcp"]);

    [Fact] public void Lambdas_that_are_called_in_another_order() => Programs.IsCovered("""
        var n = 1;
        Action last = () => { if (n == 2) server.Ssh.PasswordAuthentication(true); };
        Action first = () => n = 2;
        Parallel.ForEach(new[] { first, last }, new ParallelOptions { MaxDegreeOfParallelism = 1 }, a => a());
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxSessions"], unknown: ["Ssh.PasswordAuthentication"]);

    [Fact] public void A_lambda_that_every_round_of_a_loop_makes_anew() => Programs.IsCovered("""
        var later = new Stack<Action>();
        server.Ssh.MaxAuthTries(3);
        foreach (var arg in args) { var port = arg.Length; later.Push(() => { port++; server.Firewall.AllowTcp(port); }); }
        foreach (var action in later) action();
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxAuthTries", "Ssh.MaxSessions"], unknown: ["Firewall.Tcp"]);

    [Fact] public void A_lambda_that_writes_to_the_variable_of_its_round() => Programs.IsCovered("""
        var later = new Stack<Action>();
        foreach (var arg in args)
        {
            var isOpen = false;
            later.Push(() => isOpen = true);
            foreach (var action in later) action();
            server.Ssh.PasswordAuthentication(isOpen);
        }
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxSessions"], unknown: ["Ssh.PasswordAuthentication"], runs: [[], ["x"], ["x", "y", "z"]]);

    [Fact] public void A_lambda_that_puts_another_into_the_variable_of_its_round() => Programs.IsCovered("""
        var later = new Stack<Action>();
        foreach (var arg in args)
        {
            Action inner = () => { };
            later.Push(() => inner());
            later.Push(() => inner = () => server.Ssh.PasswordAuthentication(true));
            foreach (var action in later.Concat(later)) action();
        }
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxSessions"], unknown: ["Ssh.PasswordAuthentication"], runs: [[], ["x"], ["x", "y", "z"]]);

    [Fact] public void A_fleet_that_every_round_of_a_loop_makes_anew()
    {
        var root = Assert.Single(Runs.Replay(Sources.Compile(Programs.About("""
            var hosts = new Stack<Host>();
            hosts.Push(server);
            foreach (var arg in args) { hosts.Peek().Ssh.KeyOnly(); hosts.Push(new Fleet("g").Server("b")); }
            server.Ssh.MaxSessions(4);
            """))).Roots);
        Assert.Null(root.Budget.Why);
        Assert.Contains("Ssh.MaxSessions = 4", Models.Dump(root.Fleets[0].Model), StringComparison.Ordinal);
    }
}
