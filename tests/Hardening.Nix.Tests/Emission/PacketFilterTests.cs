using Hardening.Nix.Tests.Evaluation;
using Homelab;

namespace Hardening.Nix.Tests.Emission;

/// <summary>The packet filter and the NAT that the sample's modules mean together, loaded by the real nft into a network of its own.</summary>
public sealed class PacketFilterTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Nft_takes_the_rules_and_opens_what_listens_and_nothing_else()
    {
        var loaded = Load(PacketFilter.Of(Definitions(HomeServer.Describe)));
        Assert.Contains("tcp dport { 22, 53, 80, 443 } accept", loaded, StringComparison.Ordinal);
        Assert.Contains("udp dport 53 accept", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("9091", loaded, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_reach_the_outside_and_nobody_else()
    {
        var loaded = Load(PacketFilter.Of(Definitions(HomeServer.Describe)));
        Assert.Contains("""iifname "ve-*" oifname "enp1s0" accept""", loaded, StringComparison.Ordinal);
        Assert.Contains("""iifname "ve-*" oifname "enp1s0" masquerade""", loaded, StringComparison.Ordinal);
        Assert.Contains("hook forward priority filter; policy drop;", loaded, StringComparison.Ordinal);
    }

    [Fact]
    public void Nft_refuses_a_rule_that_is_none() => Assert.NotEqual(0, Ask("-c", "table inet t { chain c { tcp dport 70000 accept; } }").ExitCode);

    private string Load(string rules)
    {
        Assert.Equal((0, ""), Ask("-c", rules));
        var (exitCode, output) = RealTool.Run("unshare", "--net", "sh", "-c", "nft -f \"$1\" && nft list ruleset", "sh", file);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private (int ExitCode, string Output) Ask(string option, string rules)
    {
        RealTool.Needs("nft", "nftables");
        File.WriteAllText(file, rules);
        return RealTool.Run("unshare", "--net", "nft", option, "-f", file);
    }

    private static IReadOnlyList<EvaluatedDefinition> Definitions(Action<Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet.Server("server"));
        var flake = Flakes.Of(fleet);
        var modules = flake.Paths.Where(path => path.StartsWith("hosts/", StringComparison.Ordinal) && !path.EndsWith("default.nix", StringComparison.Ordinal));
        return [.. EvaluatedModule.FromTexts(modules.Select(path => flake[path]), NixosRelease.V26_05).SelectMany(module => module.Definitions)];
    }
}
