namespace Hardening.Tests.Rules.Boot;

public sealed class BootMenuEditableTests : RuleTests<BootMenuEditable>
{
    [Fact]
    public void Finds_an_editor_that_is_on() =>
        Finds("""server.Boot.[|SystemdBoot(generations: 5, editor: true, because: "serial console behind a locked door")|];""",
            "Anyone at the console of server can change its boot parameters and start a root shell.");

    [Fact]
    public void Leaves_the_default_alone() => IsSilent("""server.Boot.SystemdBoot();""");

    [Fact]
    public void Leaves_Secure_Boot_alone_which_signs_the_command_line() => IsSilent("""server.Boot.SystemdBoot(editor: true).SecureBoot();""");

    [Fact]
    public void Does_not_guess_whether_it_is_on() => IsUndecided("""server.Boot.SystemdBoot(editor: args.Length > 0);""");
}
