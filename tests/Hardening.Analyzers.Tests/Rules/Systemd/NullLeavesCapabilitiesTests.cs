namespace Hardening.Tests.Rules.Systemd;

public sealed class NullLeavesCapabilitiesTests : RuleTests<NullLeavesCapabilities>
{
    [Fact]
    public void Finds_null_where_nothing_is_meant() =>
        Finds("""server.Nixos.[|Set("systemd.services.tunnel.serviceConfig.CapabilityBoundingSet", null)|];""",
            "CapabilityBoundingSet = null leaves tunnel on server every capability: the empty set is \"\".");

    [Fact]
    public void Finds_it_inside_an_attribute_set() =>
        Finds("""server.Nixos.[|Set("systemd.services.tunnel.serviceConfig", new NixAttributes { ["CapabilityBoundingSet"] = null })|];""");

    [Fact]
    public void Leaves_an_empty_set() => IsSilent("""server.Nixos.Set("systemd.services.tunnel.serviceConfig.CapabilityBoundingSet", "");""");

    [Fact]
    public void Leaves_other_directives_that_null_switches_off() => IsSilent("""server.Nixos.Set("systemd.services.tunnel.serviceConfig.AmbientCapabilities", null);""");

    [Fact]
    public void Does_not_guess_the_value() => IsUndecided("""server.Nixos.Set("systemd.services.tunnel.serviceConfig.CapabilityBoundingSet", args.Length > 0 ? null : "");""");
}
