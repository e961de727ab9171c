namespace Hardening.Tests.Rules.Users;

public sealed class SystemAccountInWheelTests : RuleTests<SystemAccountInWheel>
{
    [Fact]
    public void Finds_a_program_that_may_become_root() =>
        Finds("""server.Users.Add("deploy", user => user.{|also:System()|}.[|Wheel()|]);""",
            "deploy is a system account and can become root.");

    [Fact]
    public void Finds_the_group_by_its_name() =>
        Finds("""server.Users.Add("deploy", user => user.{|also:System()|}.[|Groups("wheel", "keys")|]);""");

    [Fact]
    public void Leaves_people_alone() =>
        IsSilent("""server.Users.Add("alice", user => user.Wheel());""");

    [Fact]
    public void Leaves_other_groups_alone() =>
        IsSilent("""server.Users.Add("deploy", user => user.System().Groups("keys"));""");

    [Fact]
    public void Does_not_guess_the_group() =>
        IsUndecided("""server.Users.Add("deploy", user => user.System().Groups(args.Length > 0 ? "wheel" : "keys"));""");
}
