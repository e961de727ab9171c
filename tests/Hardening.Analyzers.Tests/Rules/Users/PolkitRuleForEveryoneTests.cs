namespace Hardening.Tests.Rules.Users;

public sealed class PolkitRuleForEveryoneTests : RuleTests<PolkitRuleForEveryone>
{
    [Theory]
    [InlineData("polkit.addRule(function(action, subject) { return polkit.Result.YES; });", "to every action of every account")]
    [InlineData("polkit.addRule(function(action, subject) { if (action.id == 'org.freedesktop.login1.reboot') return polkit.Result.YES; });", "to every account")]
    [InlineData("polkit.addRule(function(action, subject) { if (subject.isInGroup('wheel')) return polkit.Result.YES; });", "to every action")]
    [InlineData("polkit.addRule(function(action, subject) { if (action.id == 'org.freedesktop.systemd1.manage-units' && subject.isInGroup('wheel')) return polkit.Result.YES; });", "to org.freedesktop.systemd1.manage-units for any unit")]
    [InlineData("polkit.addRule(function(action, subject) { if (action.id == 'org.libvirt.unix.manage' && subject.user == 'alice') return polkit.Result.YES; });", "to org.libvirt.unix.manage, which runs anything as root")]
    public void Finds_a_rule_that_allows_too_much(string rule, string what) =>
        Finds($$"""server.Nixos.{|also:Set("security.polkit.enable", true)|};""" + "\n" + $$"""server.Nixos.[|Set("security.polkit.extraConfig", "{{rule}}")|];""", $"A polkit rule of server answers YES {what}.");

    [Theory]
    [InlineData("polkit.addRule(function(action, subject) { if (action.id == 'org.freedesktop.login1.reboot' && subject.isInGroup('users')) return polkit.Result.YES; });")]
    [InlineData("polkit.addRule(function(action, subject) { if (action.id == 'org.freedesktop.systemd1.manage-units' && action.lookup('unit') == 'a.service' && subject.user == 'alice') return polkit.Result.YES; });")]
    [InlineData("polkit.addRule(function(action, subject) { return polkit.Result.AUTH_ADMIN; });")]
    public void Leaves_narrow_rules_alone(string rule) =>
        IsSilent($$"""server.Nixos.Set("security.polkit.enable", true).Set("security.polkit.extraConfig", "{{rule}}");""");

    [Fact]
    public void Does_not_guess_the_rule() =>
        IsUndecided("""server.Nixos.Set("security.polkit.enable", true).Set("security.polkit.extraConfig", args.Length > 0 ? "polkit.addRule(function(action, subject) { return polkit.Result.YES; });" : "");""");
}
