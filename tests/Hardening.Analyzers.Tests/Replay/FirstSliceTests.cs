using Hardening.Analyzers.Tests.Support;

namespace Hardening.Analyzers.Tests.Replay;

public sealed class FirstSliceTests
{
    [Fact]
    public void A_chain_of_calls() => Programs.AreSame("""
        server.Ssh
            .KeyOnly()
            .MaxAuthTries(3);
        server.Kernel.Blacklist("vivid",
            "bluetooth").Lockdown(LockdownMode.Integrity);
        """);

    [Fact]
    public void Locals_and_a_helper_in_another_file() => Programs.AreSame(Programs.Of("""
        var fleet = new Fleet("f");
        var tries = 2;
        var server = fleet.Server("a");
        Helper.Describe(server, tries + 1);
        return await fleet.RunAsync(args);
        """, """
        static class Helper
        {
            public static void Describe(Server server, int tries) => server.Ssh.MaxAuthTries(tries).PermitRootLogin(RootLogin.No);
        }
        """));

    [Fact]
    public void A_program_that_speaks_of_no_fleet_is_not_followed() =>
        Assert.Empty(Runs.Replay(Sources.Compile(Programs.Of("Console.WriteLine(args.Length);", "static class Helper { public static void Describe(Server server) => server.Ssh.KeyOnly(); }"))).Roots);
}
