namespace Hardening.Tests.Rules.Containers;

public sealed class ContainerOptionsRefusedTests : RuleTests<ContainerOptionsRefused>
{
    [Fact]
    public void Finds_a_row_of_the_table() =>
        Finds($$"""
            server.Nixos.{|also:Set("virtualisation.docker.enable", true)|};
            server.Nixos.[|Set("virtualisation.podman.dockerCompat", true)|];
            """,
            "virtualisation.podman.dockerCompat and Docker both provide the command docker.");

    [Fact]
    public void Leaves_the_right_variant_alone() =>
        IsSilent($$"""
            server.Nixos.Set("virtualisation.podman.dockerCompat", true);
            """);

    [Fact]
    public void Does_not_guess_a_value() =>
        IsUndecided($$"""
            server.Nixos.Set("virtualisation.docker.enable", args.Length > 0);
            server.Nixos.Set("virtualisation.podman.dockerCompat", true);
            """);
}
