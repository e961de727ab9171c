namespace Hardening.Tests.Rules.Services;

public sealed class UnitMissingTests : RuleTests<UnitMissing>
{
    [Fact]
    public void Finds_a_misspelt_target() =>
        Finds("""server.Services.Add("worker", unit => unit.Run("hello").RunAs("worker").[|After("network-onlin.target")|]);""",
            "Nothing on server defines network-onlin.target; did you mean network-online.target: worker is not ordered after anything.");

    [Theory]
    [InlineData("Requires", "unheard-of.service", "does not start")]
    [InlineData("WantedBy", "gardening.target", "is never started by it")]
    public void Finds_a_unit_that_is_not_described(string call, string unit, string effect) =>
        Finds($"""server.Services.Add("worker", unit => unit.Run("hello").RunAs("worker").[|{call}("{unit}")|]);""", $"Nothing on server defines {unit}: worker {effect}.");

    [Theory]
    [InlineData("postgresql.service")]
    [InlineData("systemd-cryptsetup@data.service")]
    [InlineData("container@web.service")]
    [InlineData("mnt-data.mount")]
    [InlineData("other.service")]
    public void Leaves_units_alone_that_are_there(string unit) =>
        IsSilent($$"""
            server.Services.Add("other", unit => unit.Run("hello").RunAs("other"));
            server.Services.Add("worker", unit => unit.Run("hello").RunAs("worker").After("{{unit}}"));
            """);

    [Fact]
    public void Does_not_guess_the_unit() =>
        IsUndecided("""server.Services.Add("worker", unit => unit.Run("hello").RunAs("worker").After(args.Length > 0 ? "network-onlin.target" : "network.target"));""");
}
