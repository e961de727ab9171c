using Hardening.Nix.Tests.Emission;
using Homelab;

namespace Hardening.Nix.Tests.Units;

/// <summary>Emitted units, as systemd itself judges them.</summary>
public sealed class UnitTests : IDisposable
{
    private readonly SystemdAnalyze systemd = new();

    public void Dispose() => systemd.Dispose();

    [Fact]
    public void The_tunnel_of_the_sample_is_exposed_no_more_than_it_has_to_be()
    {
        var fleet = Sample();
        Assert.InRange(systemd.Exposure("cloudflared.service", Unit(fleet, "homelab", "cloudflared")), 0.1, 1.5);
        Assert.InRange(systemd.Exposure("bare.service", Unit(Described(service => service.Run("hello")), "server", "own")), 9, 10);
    }

    [Theory]
    [InlineData(nameof(Sandbox.Strict), 0.7)]
    [InlineData(nameof(Sandbox.NetworkService), 1.5)]
    [InlineData(nameof(Sandbox.OutboundOnly), 1.5)]
    public void A_preset_keeps_its_promise(string preset, double most)
    {
        var sandbox = (Sandbox)typeof(Sandbox).GetProperty(preset)!.GetValue(null)!;
        var fleet = Described(service => service.Run("hello").RunAs("own").Sandbox(sandbox));
        Assert.InRange(systemd.Exposure("own.service", Unit(fleet, "server", "own")), 0.1, most);
    }

    [Fact]
    public void Systemd_accepts_the_units_of_the_sample() =>
        Assert.Empty(systemd.Verify([.. Units(Sample(), "homelab")]));

    [Fact]
    public void Systemd_accepts_a_unit_that_says_everything_that_can_be_said() =>
        Assert.Empty(systemd.Verify([.. Units(EveryMethod.Fleet(NixosRelease.V26_05), "every"), ("postgresql.service", "[Service]\nExecStart=/usr/bin/true\n")]));

    [Fact]
    public void An_empty_capability_set_is_emitted_as_empty()
    {
        var unit = Unit(Described(service => service.Run("hello").Sandbox(sandbox => sandbox.NoCapabilities())), "server", "own");
        Assert.Contains("\nCapabilityBoundingSet=\n", unit, StringComparison.Ordinal);
        Assert.Contains("\nAmbientCapabilities=\n", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_at_the_service_wins_over_the_preset()
    {
        var unit = Unit(Described(service => service.Run("hello").Sandbox(Sandbox.Strict, sandbox => sandbox.PrivateNetwork(false))), "server", "own");
        Assert.Contains("\nPrivateNetwork=false\n", unit, StringComparison.Ordinal);
        Assert.Contains("\nPrivateTmp=true\n", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_a_command_line_means_itself()
    {
        var unit = Unit(Described(service => service.Run("hello").Arguments("a b", "100%", "$HOME", "", "say \"it\"", "back\\slash", "plain")), "server", "own");
        Assert.Contains("ExecStart=/usr/bin/true \"a b\" 100%% $$HOME \"\" \"say \\\"it\\\"\" \"back\\\\slash\" plain\n", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_reaches_a_service_as_a_credential()
    {
        var fleet = Described((server, service) => service.Run("hello").PassSecret(server.Secrets.Add("token"), "--token-file"));
        var unit = Unit(fleet, "server", "own");
        Assert.Contains("LoadCredential=token:/run/agenix/token\n", unit, StringComparison.Ordinal);
        Assert.Contains("ExecStart=/usr/bin/true --token-file %d/token\n", unit, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_capability_is_one_that_systemd_knows()
    {
        var known = SystemdAnalyze.Known("capability");
        var unit = Unit(Described(service => service.Run("hello").Sandbox(sandbox => sandbox.CapabilityBoundingSet([.. Enum.GetValues<Capability>()]))), "server", "own");
        var written = unit.Split('\n').Single(line => line.StartsWith("CapabilityBoundingSet=", StringComparison.Ordinal)).Split('=')[1].Split(' ');
        Assert.Equal(Enum.GetValues<Capability>().Length, written.Length);
        Assert.All(written, name => Assert.Contains(name.ToLowerInvariant(), known));
    }

    [Fact]
    public void Every_group_of_system_calls_is_one_that_systemd_knows()
    {
        var known = SystemdAnalyze.Known("syscall-filter");
        var groups = typeof(SystemCalls).GetProperties().Select(property => ((SystemCall)property.GetValue(null)!).Text).ToArray();
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Contains(group, known));
    }

    private static Fleet Sample()
    {
        var fleet = new Fleet("homelab");
        HomeServer.Describe(fleet.Server("homelab"));
        return fleet;
    }

    private static Fleet Described(Action<Service> describe) => Described((_, service) => describe(service));

    private static Fleet Described(Action<Server, Service> describe)
    {
        var fleet = new Fleet("test");
        var server = fleet.Server("server");
        server.Services.Add("own", service => describe(server, service));
        return fleet;
    }

    private static string Unit(Fleet fleet, string host, string service) => Units(fleet, host).Single(unit => unit.Name == $"{service}.service").Text;

    // The machine's systemd may be older than any that NixOS still ships: what it cannot know is left out.
    private static IEnumerable<(string Name, string Text)> Units(Fleet fleet, string host)
    {
        var services = fleet.ToModel().Hosts.Single(model => model.Name == host).Services;
        var newer = services.All.Certain.SelectMany(name => services.Service(name).Sandbox.Directives)
            .Where(directive => directive.Since > SystemdAnalyze.Version).Select(directive => directive.Name + "=").Distinct().ToArray();
        return UnitFile.Of(fleet, host).Select(unit =>
            (unit.Key, string.Join('\n', unit.Value.Split('\n').Where(line => !newer.Any(name => line.StartsWith(name, StringComparison.Ordinal))))));
    }
}
