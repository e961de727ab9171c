namespace Hardening.Tests.Rules.Containers;

public sealed class NixDaemonForRootTests : RuleTests<NixDaemonForRoot>
{
    [Fact]
    public void Finds_a_trusted_root() =>
        Finds("""server.Containers.Add("builder").[|NixDaemon(because: "it builds")|];""",
            "Root in builder is trusted by the Nix daemon of server, which is as good as root there.");

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
