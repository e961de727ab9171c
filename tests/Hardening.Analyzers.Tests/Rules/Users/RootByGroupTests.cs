namespace Hardening.Tests.Rules.Users;

public sealed class RootByGroupTests : RuleTests<RootByGroup>
{
    [Fact]
    public void Finds_a_member_of_docker() =>
        Finds("""server.Users.Add("alice", user => user.[|Groups("video", "docker")|]);""",
            "alice is not in wheel, but whoever is in docker starts a container that holds the whole file system.");

    [Fact]
    public void Finds_a_member_of_disk() =>
        Finds("""server.Users.Add("backup", user => user.[|Groups("disk")|]);""");

    [Fact]
    public void Leaves_administrators_alone() =>
        IsSilent("""server.Users.Add("alice", user => user.Wheel().Groups("docker"));""");

    [Fact]
    public void Leaves_harmless_groups_alone() =>
        IsSilent("""server.Users.Add("alice", user => user.Groups("video", "audio", "networkmanager"));""");

    [Fact]
    public void Leaves_accounts_of_programs_alone() =>
        IsSilent("""server.Users.Add("runner", user => user.System().Groups("docker"));""");

    [Fact]
    public void Does_not_guess_the_group() =>
        IsUndecided("""server.Users.Add("alice", user => user.Groups(args.Length > 0 ? "docker" : "video"));""");
}
