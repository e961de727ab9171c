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
        Array.ForEach(new[] { 1, 2 }, x => { server.Firewall.AllowTcp(x); stack.Push(x); });
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxAuthTries", "Ssh.MaxSessions"], unknown: ["Firewall.Tcp"]);

    [Fact] public void Lambdas_that_are_called_in_another_order() => Programs.IsCovered("""
        var n = 1;
        Action last = () => { if (n == 2) server.Ssh.PasswordAuthentication(true); };
        Action first = () => n = 2;
        Array.ForEach(new[] { first, last }, a => a());
        server.Ssh.MaxSessions(4);
        """, known: ["Ssh.MaxSessions"], unknown: ["Ssh.PasswordAuthentication"]);
}
