namespace Hardening.Tests.Rules.Services;

public sealed class ExecIsShellBuiltinTests : RuleTests<ExecIsShellBuiltin>
{
    [Fact]
    public void Finds_a_word_of_the_shell() =>
        Finds($$"""
            server.Nixos.[|Set("systemd.services.app.serviceConfig.ExecStartPost", "cd /srv && ls")|];
            """,
            "ExecStartPost of app begins with cd, which is a shell builtin and not a program.");

    [Fact]
    public void Leaves_a_program_alone() =>
        IsSilent($$"""
            server.Nixos.Set("systemd.services.app.serviceConfig.ExecStartPost", "-/run/current-system/sw/bin/ls /srv");
            """);

    [Fact]
    public void Does_not_guess_the_command() =>
        IsUndecided($$"""
            server.Nixos.Set("systemd.services.app.serviceConfig.ExecStartPost", string.Concat(args));
            """);
}
