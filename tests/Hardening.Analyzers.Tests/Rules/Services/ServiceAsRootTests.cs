namespace Hardening.Tests.Rules.Services;

public sealed class ServiceAsRootTests : RuleTests<ServiceAsRoot>
{
    [Fact]
    public void Finds_a_service_without_a_user() =>
        Finds("""server.Services.[|Add("own", s => s.Run("hello"))|];""",
            "own runs as root on server, and its capability bounding set is not limited.");

    [Fact]
    public void Leaves_a_user_of_its_own_alone() =>
        IsSilent("""server.Services.Add("own", s => s.Run("hello").RunAs("own"));""");

    [Fact]
    public void Leaves_a_bounded_root_alone() =>
        IsSilent("""server.Services.Add("own", s => s.Run("hello").Sandbox(Sandbox.Strict));""");

    [Fact]
    public void Does_not_guess_the_preset() =>
        IsUndecided("""server.Services.Add("own", s => s.Run("hello").Sandbox(args.Length > 0 ? Sandbox.Strict : Sandbox.None));""");
}
