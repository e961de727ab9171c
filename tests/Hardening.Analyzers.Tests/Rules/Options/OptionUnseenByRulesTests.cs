namespace Hardening.Tests.Rules.Options;

public sealed class OptionUnseenByRulesTests : RuleTests<OptionUnseenByRules>
{
    [Fact]
    public void Finds_an_option_that_rules_would_judge() =>
        Finds("""
            server.Ssh.KeyOnly().PermitRootLogin(RootLogin.No);
            server.Nixos.[|Set("services.openssh.settings.PermitRootLogin", "yes")|];
            """,
            "No rule judges services.openssh.settings.PermitRootLogin: it is set by its path, and wins over what Ssh says of it.");

    [Fact]
    public void Finds_it_where_only_the_value_is_not_known() =>
        Finds("""server.Nixos.[|Set("boot.loader.timeout", args.Length)|];""",
            "No rule judges boot.loader.timeout: it is set by its path, and wins over what Boot says of it.");

    [Fact]
    public void Leaves_options_alone_that_no_rule_would_judge() =>
        IsSilent("""
            server.Nixos.Set("services.fwupd.enable", true).Set("networking.hostId", "deadbeef");
            """);

    [Fact]
    public void Does_not_guess_whether_it_is_set() =>
        IsUndecided("""if (args.Length > 0) server.Nixos.Set("networking.firewall.enable", false);""");
}
