namespace Hardening.Tests.Rules.Updates;

public sealed class FlakeUnencryptedTests : RuleTests<FlakeUnencrypted>
{
    [Fact]
    public void Finds_a_repository_in_the_clear() =>
        Finds("""server.Updates.[|Automatic("git+http://git.example.org/hosts", calendar: "weekly")|];""",
            "server fetches git+http://git.example.org/hosts unencrypted and activates it as root.");

    [Fact]
    public void Finds_an_archive_in_the_clear() =>
        Finds("""server.Updates.[|Automatic("http://example.org/hosts.tar.gz", calendar: "weekly")|];""");

    [Fact]
    public void Leaves_encryption_alone() =>
        IsSilent("""server.Updates.Automatic("git+https://git.example.org/hosts", calendar: "weekly");""");

    [Fact]
    public void Leaves_a_revision_alone_which_nobody_can_replace() =>
        IsSilent("""server.Updates.Automatic("git+http://git.example.org/hosts?rev=0123456789012345678901234567890123456789", calendar: "weekly");""");

    [Fact]
    public void Does_not_guess_the_place() =>
        IsUndecided("""server.Updates.Automatic(args.Length > 0 ? "git+http://git.example.org/hosts" : "git+https://git.example.org/hosts", calendar: "weekly");""");
}
