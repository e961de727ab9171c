using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What the flake is made of, and what its modules mean beside others.</summary>
public sealed class FlakeTests
{
    [Fact]
    public void A_host_has_one_module_for_each_facet_it_describes_and_one_that_joins_them()
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Ssh.KeyOnly();
        Assert.Equal(["flake.nix", "hosts/server/default.nix", "hosts/server/host.nix", "hosts/server/ssh.nix"], Flakes.Of(fleet).Paths.Order());
    }

    [Fact]
    public void A_module_of_the_users_own_is_imported_from_the_output_folder()
    {
        var fleet = new Fleet("test");
        fleet.Server("server").Import("./hardware-configuration.nix");
        Assert.Contains("../../hardware-configuration.nix", Flakes.Of(fleet)["hosts/server/default.nix"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NixosRelease.V25_11, "nixos-25.11")]
    [InlineData(NixosRelease.V26_05, "nixos-26.05")]
    [InlineData(NixosRelease.V26_11, "nixos-26.11")]
    public void The_flake_is_pinned_to_the_branch_of_the_release(NixosRelease release, string branch) =>
        Assert.Contains($"\"github:NixOS/nixpkgs/{branch}\"", Flakes.Of(new Fleet("test", release))["flake.nix"], StringComparison.Ordinal);

    [Fact]
    public void A_third_party_flake_is_an_input_and_its_modules_are_those_of_the_hosts_that_use_them()
    {
        var fleet = new Fleet("test");
        var mineral = fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").FollowNixpkgs();
        var other = fleet.Input("other", "github:example/other/v1");
        fleet.Input("unused", "github:example/unused");
        fleet.Server("server").Use(mineral.Module("nixosModules.nix-mineral")).Use(other.Module()).Use(other.Module("nixosModules.\"a b\"")).Use(other.Module());
        fleet.Laptop("notebook").Use(mineral.Module("nixosModules.nix-mineral")).Secrets.Add("token");
        fleet.Server("plain").Ssh.KeyOnly();
        var flake = Flakes.Of(fleet)["flake.nix"];
        Assert.Contains("""
                nix-mineral = {
                  url = "github:cynicsketch/nix-mineral";
                  inputs.nixpkgs.follows = "nixpkgs";
                };
                other.url = "github:example/other/v1";
            """, flake, StringComparison.Ordinal);
        Assert.DoesNotContain("unused", flake, StringComparison.Ordinal);
        Assert.Equal(2, flake.Split("nix-mineral.nixosModules.nix-mineral").Length - 1);
        Assert.Equal(1, flake.Split("other.nixosModules.default").Length - 1);
        Assert.Equal(1, flake.Split("other.nixosModules.\"a b\"").Length - 1);
    }

    [Fact]
    public void No_third_party_flake_can_take_the_name_of_an_input_that_a_facet_brings()
    {
        var own = typeof(Flake.FlakeEmitter).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            .Where(static field => field.FieldType == typeof(Flake.FlakeInput)).Select(static field => ((Flake.FlakeInput)field.GetValue(null)!).Name).ToArray();
        Assert.Contains("agenix", own);
        Assert.All(own, static name => Assert.Throws<SettingException>(() => new Fleet("test").Input(name, "github:example/sample")));
    }

    [Fact]
    public void A_reason_becomes_a_comment_and_nothing_else_does()
    {
        var module = Flakes.Module("kernel", server => server.Kernel
            .Sysctl("kernel.sysrq", 0, because: "nobody is at the keyboard").Sysctl("kernel.kptr_restrict", 2));
        var comment = Assert.Single(module.Split('\n'), line => line.Contains('#', StringComparison.Ordinal));
        Assert.Equal("# nobody is at the keyboard", comment.Trim());
    }

    [Theory]
    [InlineData("x\"; evil = true; y = \"")]
    [InlineData("${builtins.abort \"evil\"}")]
    [InlineData("''${evil}''")]
    [InlineData("\\${evil} \\")]
    public void No_text_of_the_users_breaks_out_of_its_quotes(string text)
    {
        var module = Flakes.Module("users", server => server.Users.Add("admin", user => user.Description(text)));
        var evaluated = EvaluatedModule.FromText(module, NixosRelease.V26_05);
        Assert.Equal(NixosValue.From(text).Describe(), Assert.Single(evaluated.Of("users.users.admin.description")).Value.Describe());
    }

    [Fact]
    public void A_reason_cannot_break_out_of_its_comment()
    {
        var module = Flakes.Module("kernel", server => server.Kernel.Sysctl("kernel.sysrq", 0, because: "one\nevil = true;\r\n*/ two"));
        var paths = EvaluatedModule.FromText(module, NixosRelease.V26_05).Definitions.Select(d => d.Path.ToString());
        Assert.Equal(["boot.kernel.sysctl.\"kernel.sysrq\""], paths);
    }

    [Fact]
    public void A_sysctl_wins_over_the_defaults_of_NixOS_and_loses_to_a_module_of_the_users_own()
    {
        var module = Flakes.Module("kernel", server => server.Kernel.Sysctl("kernel.kptr_restrict", 2));
        var definition = Assert.Single(EvaluatedModule.FromText(module, NixosRelease.V26_05).Definitions);
        Assert.InRange(definition.Priority, 101, 999);
    }

    [Fact]
    public void Beside_NAT_no_module_claims_that_nothing_is_forwarded()
    {
        var module = Flakes.Module("kernel", server => server.Network.Nat("enp1s0", "ve-*").RefuseForwarding().LogMartians());
        Assert.DoesNotContain("forwarding", module, StringComparison.Ordinal);
        Assert.Contains("net.ipv4.conf.all.log_martians", module, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_NAT_forwarding_is_refused_as_described() =>
        Assert.Contains("\"net.ipv4.conf.all.forwarding\" = 0;", Flakes.Module("kernel", server => server.Network.RefuseForwarding()), StringComparison.Ordinal);

    [Theory]
    [InlineData(FirewallBackend.Nftables, "ve-*")]
    [InlineData(FirewallBackend.Iptables, "ve-+")]
    public void Patterns_of_interfaces_are_written_as_the_firewall_backend_needs_them(FirewallBackend backend, string written) =>
        Assert.Contains($"\"{written}\"", Flakes.Module("network", server =>
        {
            server.Network.Nat("enp1s0", "ve-*");
            server.Firewall.Backend(backend);
        }), StringComparison.Ordinal);

    [Fact]
    public void The_kernel_gets_the_configuration_that_lockdown_needs_stronger_than_what_NixOS_says()
    {
        var module = Flakes.Module("kernel", server => server.Kernel.Lockdown(LockdownMode.Confidentiality));
        foreach (var option in (string[])["MODULE_SIG", "SECURITY_LOCKDOWN_LSM", "SECURITY_LOCKDOWN_LSM_EARLY"])
            Assert.Contains($"{option} = lib.mkForce lib.kernel.yes;", module, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var (first, second) = (Flakes.Of(EveryMethod.Fleet(NixosRelease.V26_05)), Flakes.Of(EveryMethod.Fleet(NixosRelease.V26_05)));
        Assert.All(first.Paths, path => Assert.Equal(first[path], second[path]));
    }
}
