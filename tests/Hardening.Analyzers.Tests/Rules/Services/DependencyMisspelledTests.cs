namespace Hardening.Tests.Rules.Services;

public sealed class DependencyMisspelledTests : RuleTests<DependencyMisspelled>
{
    [Theory]
    [InlineData("multi-users.target", "is not a target of systemd; multi-user.target is")]
    [InlineData("netwrok-online.target", "is not a target of systemd; network-online.target is")]
    [InlineData("postgresql", "has no type, such as .service or .target")]
    [InlineData("postgresql.sevice", "ends in .sevice, which is no type of unit")]
    public void Finds_a_name_that_systemd_does_not_know(string unit, string fault) =>
        Finds($"""server.Nixos.[|SetList("systemd.services.a.after", "{unit}")|];""", $"{unit} in systemd.services.a.after {fault}.");

    [Theory]
    [InlineData("multi-user.target")]
    [InlineData("container@web.service")]
    [InlineData("zfs-import.target")]
    [InlineData("home.mount")]
    public void Leaves_names_alone_that_may_be_there(string unit) =>
        IsSilent($"""server.Nixos.SetList("systemd.services.a.wants", "{unit}");""");

    [Fact]
    public void Leaves_a_target_alone_that_is_described() =>
        IsSilent("""server.Nixos.SetList("systemd.services.a.wantedBy", "multi-users.target").Set("systemd.targets.multi-users.description", "x");""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Nixos.SetList("systemd.services.a.after", args.Length > 0 ? "multi-users.target" : "multi-user.target");""");
}
