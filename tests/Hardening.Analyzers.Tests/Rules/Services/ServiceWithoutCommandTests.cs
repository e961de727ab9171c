namespace Hardening.Tests.Rules.Services;

public sealed class ServiceWithoutCommandTests : RuleTests<ServiceWithoutCommand>
{
    [Fact]
    public void Finds_a_service_without_a_program() =>
        Finds("""server.Services.[|Add("x", unit => unit.RunAs("x"))|];""", "Service x has no program: systemd refuses a unit without ExecStart.");

    [Theory]
    [InlineData("sshd")]
    [InlineData("nginx")]
    [InlineData("systemd-logind")]
    public void Finds_a_unit_of_NixOS(string unit) =>
        Finds($$"""server.Services.[|Add("{{unit}}", unit => unit.After("network-online.target"))|];""",
            $"{unit} is a unit of NixOS, and Add(...) would start it at boot: call Services.Extend(\"{unit}\", ...) to change it.");

    [Fact]
    public void Leaves_what_is_added_to_a_unit_alone() => IsSilent("""server.Services.Extend("sshd", unit => unit.After("network-online.target"));""");

    [Fact]
    public void Leaves_a_service_with_a_program_alone() => IsSilent("""server.Services.Add("worker", unit => unit.Run("hello").RunAs("worker"));""");

    [Fact]
    public void Does_not_guess_the_program() =>
        IsUndecided("""server.Services.Add("worker", unit => { if (args.Length > 0) unit.Run("hello"); });""");
}
