namespace Hardening.Tests.Rules.Updates;

public sealed class FlakeWritableByUserTests : RuleTests<FlakeWritableByUser>
{
    [Fact]
    public void Finds_a_folder_in_a_home() =>
        Finds("""server.Updates.[|Automatic("path:/home/alice/hosts", calendar: "weekly")|];""",
            "server builds and activates /home/alice/hosts as root, which is not writable by root alone.");

    [Fact]
    public void Finds_a_folder_that_everybody_can_write() =>
        Finds("""server.Updates.[|Automatic("path:/tmp/hosts?dir=flake", calendar: "weekly")|];""");

    [Fact]
    public void Leaves_roots_folder_alone() =>
        IsSilent("""server.Updates.Automatic("path:/etc/nixos", calendar: "weekly");""");

    [Fact]
    public void Leaves_repositories_on_servers_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab", calendar: "weekly");""");

    [Fact]
    public void Does_not_guess_the_folder() =>
        IsUndecided("""server.Updates.Automatic(args.Length > 0 ? "path:/home/alice/hosts" : "path:/etc/nixos", calendar: "weekly");""");
}
