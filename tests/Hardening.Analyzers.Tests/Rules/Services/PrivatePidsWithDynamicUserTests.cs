namespace Hardening.Tests.Rules.Services;

public sealed class PrivatePidsWithDynamicUserTests : RuleTests<PrivatePidsWithDynamicUser>
{
    [Theory]
    [InlineData("StateDirectory")]
    [InlineData("CacheDirectory")]
    public void Finds_a_PID_namespace_beside_a_directory_of_a_dynamic_user(string directory) =>
        Finds($$"""server.Services.Add("leases", service => service.Run("hello").{|also:DynamicUser()|}.{|also:{{directory}}("leases")|}.Sandbox(sandbox => sandbox.[|PrivatePIDs()|]));""",
            "leases cannot start: PrivatePIDs is on, and its dynamic user has the directory leases.");

    [Theory]
    [InlineData("""service.Run("hello").DynamicUser().StateDirectory("leases").Sandbox(Sandbox.Strict)""")]
    [InlineData("""service.Run("hello").DynamicUser().Sandbox(sandbox => sandbox.PrivatePIDs())""")]
    [InlineData("""service.Run("hello").RunAs("leases").StateDirectory("leases").Sandbox(Sandbox.Strict)""")]
    public void Leaves_what_starts_alone(string service) => IsSilent($$"""server.Services.Add("leases", service => {{service}});""");

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided("""server.Services.Add("leases", service => service.Run("hello").DynamicUser().StateDirectory("leases").Sandbox(sandbox => sandbox.PrivatePIDs(args.Length > 0)));""");
}
