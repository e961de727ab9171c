namespace Hardening.Tests.Rules.Ssh;

public sealed class ForwardingExposesClientTests : RuleTests<ForwardingExposesClient>
{
    [Fact]
    public void Finds_the_screen() =>
        Finds("""server.Ssh.KeyOnly().[|X11Forwarding(true)|];""",
            "Root on server can control the screen of clients with X11 forwarding.");

    [Fact]
    public void Finds_the_agent() =>
        Finds("""server.Ssh.KeyOnly().[|AgentForwarding(true)|];""",
            "Root on server can use the keys of clients with agent forwarding.");

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
