namespace Hardening.Tests.Rules.Options;

public sealed class OptionUnseenByRulesTests : RuleTests<OptionUnseenByRules>
{
    [Fact]
    public void Finds_an_option_that_may_change_anything_of_a_facet() =>
        Finds("""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Nixos.[|Set("services.openssh.extraConfig", "Match User eve\n  PasswordAuthentication yes")|];
            """,
            "No rule judges services.openssh.extraConfig: it is set by its path, and what Ssh comes to with it, rules do not know.");

    [Fact]
    public void Finds_it_where_only_the_value_is_not_known() =>
        Finds("""server.Nixos.[|Set("boot.loader.grub.timeoutStyle", args.Length > 3 ? "hidden" : "menu")|];""",
            "No rule judges boot.loader.grub.timeoutStyle: it is set by its path, and what Boot comes to with it, rules do not know.");

    [Fact]
    public void Finds_a_value_that_the_facet_has_no_call_for() =>
        Finds("""server.Nixos.[|Set("services.openssh.settings.MaxAuthTries", -3)|];""",
            "No rule judges services.openssh.settings.MaxAuthTries: it is set by its path, and what Ssh comes to with it, rules do not know.");

    [Fact]
    public void Leaves_options_alone_that_no_rule_would_judge() =>
        IsSilent("""
            server.Nixos.Set("services.fwupd.enable", true).Set("networking.hostId", "deadbeef").Set("boot.loader.timeout", 3).Set("services.openssh.settings.LogLevel", "VERBOSE");
            """);

    [Fact]
    public void Leaves_options_alone_that_other_rules_judge() =>
        IsSilent("""
            server.Ssh.Enable();
            server.Nixos
                .Set("services.openssh.settings.PermitRootLogin", "no").Set("networking.firewall.enable", true)
                .Set("boot.kernel.sysctl.\"kernel.kptr_restrict\"", 2).SetList("boot.kernelParams", "slab_nomerge");
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_set() =>
        IsUndecided("""if (args.Length > 0) server.Nixos.Set("services.openssh.extraConfig", "");""");

    [Fact]
    public void Does_not_guess_what_it_is_set_to() =>
        IsUndecided("""server.Nixos.Set("services.openssh.settings.MaxAuthTries", args.Length - 1);""");
}
