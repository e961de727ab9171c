namespace Hardening.Tests.Rules.Updates;

public sealed class UpgradeWithoutChangeTests : RuleTests<UpgradeWithoutChange>
{
    [Fact]
    public void Finds_a_revision() =>
        Finds("""server.Updates.[|Automatic("github:example/homelab/0123456789012345678901234567890123456789", calendar: "weekly")|];""",
            "github:example/homelab/0123456789012345678901234567890123456789 is pinned to one revision, so each upgrade of server builds the same system.");

    [Fact]
    public void Finds_a_lock_file_that_nobody_renews() =>
        Finds("""server.Updates.[|Automatic("path:/etc/nixos", calendar: "weekly")|];""",
            "path:/etc/nixos is on server itself, and nothing there updates its inputs or configuration.");

    [Fact]
    public void Leaves_a_branch_alone() =>
        IsSilent("""server.Updates.Automatic("github:example/homelab/main", calendar: "weekly");""");

    [Fact]
    public void Leaves_flags_alone_that_renew_the_lock_file() =>
        IsSilent("""server.Updates.Automatic("path:/etc/nixos", calendar: "weekly", upgrade => upgrade.Flags("--recreate-lock-file"));""");

    [Fact]
    public void Leaves_modules_to_fetch() =>
        IsSilent("""
            server.Import("./pull.nix");
            server.Updates.Automatic("path:/etc/nixos", calendar: "weekly");
            """);

    [Fact]
    public void Does_not_guess_the_flags() =>
        IsUndecided("""server.Updates.Automatic("path:/etc/nixos", calendar: "weekly", upgrade => upgrade.Flags(args.Length > 0 ? "--recreate-lock-file" : "-L"));""");
}
