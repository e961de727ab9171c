namespace Hardening.Tests.Rules.Options;

public sealed class StateVersionTooNewTests : RuleTests<StateVersionTooNew>
{
    [Fact]
    public void Finds_a_later_release() =>
        Finds(Program($$"""
            using Hardening;
            var fleet = new Fleet("homelab", NixosRelease.V25_11);
            var server = fleet.Server("server");
            server.[|StateVersion(NixosRelease.V26_05)|];
            """),
            "server keeps state of NixOS 26.05 and is built from 25.11.");

    [Fact]
    public void Leaves_an_older_release_alone() =>
        IsSilent($$"""
            server.StateVersion(NixosRelease.V25_11);
            """);

    [Fact]
    public void Does_not_guess_the_release() =>
        IsUndecided($$"""
            server.StateVersion(args.Length > 0 ? NixosRelease.V26_11 : NixosRelease.V25_11);
            """);
}
