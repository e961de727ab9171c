using Hardening.Nix.Tests.Emission;
using Hardening.Overview.Facts;

namespace Hardening.Nix.Tests.Overview;

/// <summary>The attack surface that the overview shows is the one the real Nix finds in the emitted modules, not in the model.</summary>
public sealed class AttackSurfaceTests
{
    public static TheoryData<string, string> Hosts => new() { { "homelab", "enp1s0" }, { "notebook", "wlan0" }, { "every", "enp1s0" } };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Every_port_of_the_overview_is_open_in_the_flake_and_every_open_port_is_in_the_overview(string host, string uplink)
    {
        var (fleet, view) = Look(host);
        var emitted = EmittedSurface.Of(fleet, host);
        Assert.True(emitted.IsFiltered);
        var open = emitted.OpenOn(uplink).Select(Span).ToArray();
        var shown = view.Exposures.Where(exposure => exposure.Network.Contains(uplink, StringComparison.Ordinal) || exposure.Network == "every network").ToArray();
        Assert.All(shown, exposure => Assert.Contains(open, span => span.Holds(exposure.Span)));
        Assert.All(open, span => Assert.Contains(shown, exposure => span.Holds(exposure.Span)));
    }

    [Theory]
    [InlineData("homelab")]
    [InlineData("every")]
    public void Every_listener_of_a_container_is_the_address_and_port_in_the_flake(string host)
    {
        var (fleet, view) = Look(host);
        var names = view.Model.Containers.Certain.Select(container => container.Name.ToString()).ToArray();
        var shown = view.Listeners.Where(listener => listener.Container is not null)
            .Select(listener => $"{listener.Container} {(listener.Span.First is 53 or 80 or 443 ? "" : listener.Addresses.Single())} {listener.Span.First}");
        Assert.NotEmpty(names);
        Assert.Equal(EmittedSurface.Of(fleet, host).Listening.Order(StringComparer.Ordinal), shown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_port_that_opens_in_the_flake_opens_in_the_overview()
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Firewall.AllowTcp(8080).AllowTcp(22);
        var emitted = EmittedSurface.Of(fleet, "server");
        Assert.Equal(["tcp 22-22", "tcp 8080-8080"], emitted.OpenOn("eth0").Order(StringComparer.Ordinal));
    }

    private static (Fleet, HostView) Look(string host)
    {
        var fleet = host == "every" ? EveryMethod.Fleet(NixosRelease.V26_05) : Samples.Fleet();
        return (fleet, FleetView.Of(fleet.ToModel(), []).Hosts.First(view => view.Name == host));
    }

    private static PortSpan Span(string text)
    {
        var parts = text.Split(' ', '-');
        return new(parts[0] == "tcp" ? Transport.Tcp : Transport.Udp, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
    }
}
