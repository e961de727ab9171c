namespace Hardening.Tests.Rules.Users;

public sealed class RootByGroupTests : RuleTests<RootByGroup>
{
    [Fact]
    public void Finds_a_member_of_docker() =>
        Finds("""server.Nixos.Set("virtualisation.docker.enable", true); server.Users.Add("alice", user => user.[|Groups("video", "docker")|]);""",
            "alice is not in wheel, but an account in docker can start a container that mounts the host's root file system.");

    [Fact]
    public void Finds_a_member_of_disk() =>
        Finds("""server.Users.Add("backup", user => user.[|Groups("disk")|]);""");

    [Fact]
    public void Leaves_an_unknown_sudo_alone() =>
        IsSilent("""server.Security.SudoWithoutPassword(because: "key only"); server.Users.Add("alice", user => user.Wheel().Groups("lxd"));""");

    [Fact]
    public void Leaves_harmless_groups_alone() =>
        IsSilent("""server.Users.Add("alice", user => user.Groups("video", "audio", "networkmanager"));""");

    [Fact]
    public void Leaves_the_group_of_an_engine_alone_that_does_not_run() =>
        IsSilent("""server.Users.Add("alice", user => user.Groups("docker"));""");

    [Fact]
    public void Leaves_a_member_of_wheel_alone_that_sudo_asks_nothing() =>
        IsSilent("""
            server.Nixos.Set("virtualisation.docker.enable", true)
                .Set("security.sudo.extraRules", NixValue.List(new NixAttributes { ["users"] = NixValue.List("alice"), ["commands"] = NixValue.List(new NixAttributes { ["command"] = "ALL", ["options"] = NixValue.List("NOPASSWD") }) }));
            server.Users.Add("alice", user => user.Wheel().Groups("docker"));
            """);

    [Fact]
    public void Leaves_accounts_of_programs_alone() =>
        IsSilent("""server.Users.Add("runner", user => user.System().Groups("docker"));""");

    [Fact]
    public void Does_not_guess_the_group() =>
        IsUndecided("""server.Nixos.Set("virtualisation.docker.enable", true); server.Users.Add("alice", user => user.Groups(args.Length > 0 ? "docker" : "video"));""");

    [Theory]
    [InlineData("podman", "podman")]
    [InlineData("docker", "docker")]
    [InlineData("incus-admin", "incus")]
    public void Finds_a_group_that_gives_a_member_of_wheel_more(string group, string engine) =>
        Finds($$"""server.Nixos.Set("virtualisation.{{engine}}.enable", true); server.Users.Add("admin", user => user.{|also:Wheel()|}.[|Groups("{{group}}")|]);""",
            $"admin is in wheel, where sudo asks for a password, but an account in {group} can start a container that mounts the host's root file system without a password.");

    [Fact]
    public void Finds_it_where_there_is_no_sudo() =>
        Finds("""
            server.Security.DisableSudo();
            server.Users.Add("admin", user => user.{|also:Wheel()|}.[|Groups("disk")|]);
            """, "admin is in wheel, which gives nothing without sudo, but an account in disk can read and write every disk without a password.");

    [Fact]
    public void Leaves_a_member_of_wheel_alone_that_is_root_anyway() =>
        IsSilent("""server.Security.SudoWithoutPassword(because: "key only"); server.Users.Add("admin", user => user.Wheel().Groups("docker"));""");
}
