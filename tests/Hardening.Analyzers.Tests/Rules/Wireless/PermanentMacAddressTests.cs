namespace Hardening.Tests.Rules.Wireless;

public sealed class PermanentMacAddressTests : RuleTests<PermanentMacAddress>
{
    [Fact]
    public void Finds_a_laptop_that_says_nothing_of_its_address() => Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Wireless.[|Iwd()|];
            """),
        "notebook uses its permanent MAC address on every network.");

    [Fact]
    public void Leaves_one_address_per_network_alone() => IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Wireless.Iwd().MacAddress(MacPolicy.PerNetwork);
            """));

    [Fact]
    public void Leaves_a_machine_that_stays_where_it_is_alone() => IsSilent("""
            server.Wireless.Iwd();
            """);

    [Fact]
    public void Does_not_guess_the_address() => IsUndecided(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.Laptop("notebook").Wireless.Iwd().MacAddress(args.Length > 0 ? MacPolicy.PerNetwork : MacPolicy.Permanent);
            """));
}
