namespace Hardening.Tests.Rules.Users;

public sealed class GroupMissingTests : RuleTests<GroupMissing>
{
    [Theory]
    [InlineData("wheeel", "; did you mean wheel")]
    [InlineData("dokcer", "; did you mean docker")]
    [InlineData("gardeners", "")]
    public void Finds_a_group_that_nothing_creates(string group, string near) =>
        Finds($"""server.Users.Add("admin", user => user.[|Groups("{group}")|]);""", $"admin is in the group {group}, which nothing on server creates{near}.");

    [Theory]
    [InlineData("wheel")]
    [InlineData("libvirtd")]
    [InlineData("nextcloud")]
    public void Leaves_groups_of_NixOS_alone(string group) => IsSilent($"""server.Users.Add("admin", user => user.Groups("{group}"));""");

    [Fact]
    public void Leaves_the_group_of_a_service_alone() =>
        IsSilent("""
            server.Services.Add("worker", unit => unit.Run("hello").RunAs("crew"));
            server.Users.Add("admin", user => user.Groups("crew", "worker"));
            """);

    [Fact]
    public void Leaves_a_group_alone_that_an_option_may_create() =>
        IsSilent("""server.Users.Add("admin", user => user.Groups("gardeners")); server.Nixos.Set("users.groups.gardeners.gid", 900);""");

    [Fact]
    public void Does_not_guess_the_name() => IsUndecided("""server.Users.Add("admin", user => user.Groups(args.Length > 0 ? "wheeel" : "wheel"));""");
}
