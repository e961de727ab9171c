namespace Hardening.Tests.Rules.Updates;

public sealed class RepositoryOfAnotherUserTests : RuleTests<RepositoryOfAnotherUser>
{
    [Fact]
    public void Finds_a_repository_in_a_home() =>
        Finds("""server.Updates.[|Automatic("git+file:///home/alice/hosts", calendar: "weekly")|];""",
            "Root's Nix refuses to read /home/alice/hosts, which belongs to another user, so server never upgrades.");

    [Fact]
    public void Leaves_roots_repository_alone() =>
        IsSilent("""server.Updates.Automatic("git+file:///etc/nixos", calendar: "weekly");""");

    [Fact]
    public void Leaves_folders_alone() =>
        IsSilent("""server.Updates.Automatic("path:/home/alice/hosts", calendar: "weekly");""");

    [Fact]
    public void Does_not_guess_the_repository() =>
        IsUndecided("""server.Updates.Automatic(args.Length > 0 ? "git+file:///home/alice/hosts" : "git+file:///etc/nixos", calendar: "weekly");""");
}
