namespace Hardening.Tests.Rules.Users;

public sealed class CommandAsGoodAsRootTests : RuleTests<CommandAsGoodAsRoot>
{
    [Theory]
    [InlineData("/run/current-system/sw/bin/nixos-rebuild", "switches to any configuration")]
    [InlineData("/run/current-system/sw/bin/systemctl", "starts, edits and links any unit")]
    [InlineData("/run/current-system/sw/bin/systemctl restart *", "starts, edits and links any unit")]
    [InlineData("/home/alice/bin/backup", "lies where an account can replace it")]
    [InlineData("/run/current-system/sw/bin/*", "is matched by a wildcard")]
    [InlineData("/run/current-system/sw/bin/vim", "is an editor, which writes any file and starts a shell")]
    [InlineData("/run/current-system/sw/bin/ip link *", "takes arguments by a wildcard, which matches spaces and further options")]
    public void Finds_a_command_that_gives_a_shell(string command, string way) =>
        Finds($$"""server.Nixos.[|Set("security.sudo.extraRules", NixValue.List(new NixAttributes { ["users"] = NixValue.List("alice"), ["commands"] = NixValue.List(new NixAttributes { ["command"] = "{{command}}", ["options"] = NixValue.List("NOPASSWD") }) }))|];""", $"sudo runs {command} without a password, which {way}.");

    [Fact]
    public void Finds_a_command_of_doas() =>
        Finds("""server.Nixos.{|also:Set("security.doas.enable", true)|};""" + "\n" + """server.Nixos.[|Set("security.doas.extraRules", NixValue.List(new NixAttributes { ["users"] = NixValue.List("alice"), ["noPass"] = true, ["cmd"] = "bash" }))|];""",
            "doas runs bash without a password, which is a shell or an interpreter.");

    [Theory]
    [InlineData("ALL")]
    [InlineData("/run/current-system/sw/bin/systemctl restart nginx.service")]
    [InlineData("/run/current-system/sw/bin/reboot")]
    [InlineData("/run/current-system/sw/bin/mount /mnt/backup")]
    public void Leaves_other_commands_alone(string command) =>
        IsSilent($$"""server.Nixos.Set("security.sudo.extraRules", NixValue.List(new NixAttributes { ["users"] = NixValue.List("alice"), ["commands"] = NixValue.List(new NixAttributes { ["command"] = "{{command}}", ["options"] = NixValue.List("NOPASSWD") }) }));""");

    [Fact]
    public void Leaves_a_command_with_a_password_alone() =>
        IsSilent("""server.Nixos.Set("security.sudo.extraRules", NixValue.List(new NixAttributes { ["users"] = NixValue.List("alice"), ["commands"] = NixValue.List(new NixAttributes { ["command"] = "bash" }) }));""");

    [Fact]
    public void Does_not_guess_the_command() =>
        IsUndecided("""server.Nixos.Set("security.sudo.extraRules", NixValue.List(new NixAttributes { ["users"] = NixValue.List("alice"), ["commands"] = NixValue.List(new NixAttributes { ["command"] = args.Length > 0 ? "bash" : "reboot", ["options"] = NixValue.List("NOPASSWD") }) }));""");
}
