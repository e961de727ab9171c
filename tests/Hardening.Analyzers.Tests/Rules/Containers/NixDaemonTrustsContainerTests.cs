namespace Hardening.Tests.Rules.Containers;

public sealed class NixDaemonTrustsContainerTests : RuleTests<NixDaemonTrustsContainer>
{
    [Fact]
    public void Finds_a_trusted_root() =>
        Finds("""server.Containers.Add("builder").[|NixDaemon(because: "it builds")|];""",
            "Root in builder is a trusted user of the Nix daemon of server, which is equivalent to root on the host.");

    [Fact]
    public void Leaves_users_of_their_own_alone() =>
        IsSilent("""server.Containers.Add("builder").NixDaemon(because: "it builds").UserNamespace();""");

    [Fact]
    public void Leaves_containers_alone_that_do_not_ask() =>
        IsSilent("""server.Containers.Add("web");""");

    [Fact]
    public void Does_not_guess_the_users() =>
        IsUndecided("""
            var builder = server.Containers.Add("builder").NixDaemon(because: "it builds");
            if (args.Length > 0) builder.UserNamespace();
            """);
}
