namespace Hardening.Tests.Rules.Ssh;

public sealed class ClientOfferedToServerTests : RuleTests<ClientOfferedToServer>
{
    [Fact]
    public void Finds_the_screen() =>
        Finds("""server.Ssh.KeyOnly().[|X11Forwarding(true)|];""",
            "Root on server can reach the screen of whoever logs in with X11.");

    [Fact]
    public void Finds_the_agent() =>
        Finds("""server.Ssh.KeyOnly().[|AgentForwarding(true)|];""",
            "Root on server can use the key agent of whoever logs in with it.");

    [Fact]
    public void Leaves_the_defaults_alone() =>
        IsSilent("""server.Ssh.KeyOnly();""");

    [Fact]
    public void Leaves_both_off_alone() =>
        IsSilent("""server.Ssh.X11Forwarding(false).AgentForwarding(false);""");

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Ssh.KeyOnly().X11Forwarding(true);
            """));

    [Fact]
    public void Does_not_guess() =>
        IsUndecided("""server.Ssh.X11Forwarding(args.Length > 0).AgentForwarding(args.Length > 0);""");
}
