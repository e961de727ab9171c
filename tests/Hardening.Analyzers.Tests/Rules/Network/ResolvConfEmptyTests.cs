namespace Hardening.Tests.Rules.Network;

public sealed class ResolvConfEmptyTests : RuleTests<ResolvConfEmpty>
{
    [Fact]
    public void Finds_name_servers_that_are_not_written() =>
        Finds(Program($$"""
            using Hardening;
            var fleet = new Fleet("homelab", NixosRelease.V25_11);
            var server = fleet.Server("server");
            server.Network.{|also:NameServers("9.9.9.9")|}
                .{|also:UseNetworkd()|}
                .[|DisableResolved()|];
            """),
            "Nothing writes 9.9.9.9 to /etc/resolv.conf of server: no name is resolved.");

    [Fact]
    public void Leaves_a_later_release_alone() =>
        IsSilent($$"""
            server.Network.NameServers("9.9.9.9").UseNetworkd().DisableResolved();
            """);

    [Fact]
    public void Does_not_guess_the_resolver() =>
        IsUndecided($$"""
            var old = new Fleet("old", NixosRelease.V25_11).Server("old");
            old.Network.NameServers("9.9.9.9").UseNetworkd();
            if (args.Length > 0) old.Network.DisableResolved();
            """);
}
