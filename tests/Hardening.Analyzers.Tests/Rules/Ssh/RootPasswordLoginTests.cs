namespace Hardening.Tests.Rules.Ssh;

public sealed class RootPasswordLoginTests : RuleTests<RootPasswordLogin>
{
    [Fact]
    public void Finds_passwords_that_are_asked_for() =>
        Finds("""server.Ssh.{|also:PermitRootLogin(RootLogin.Yes)|}.[|PasswordAuthentication(true)|];""",
            "server lets root log in over SSH and accepts passwords.");

    [Fact]
    public void Finds_passwords_that_are_left_on() =>
        Finds("""server.Ssh.[|PermitRootLogin(RootLogin.Yes)|];""");

    [Fact]
    public void Leaves_keys_alone() =>
        IsSilent("""server.Ssh.PermitRootLogin(RootLogin.Yes).KeyOnly();""");

    [Fact]
    public void Leaves_keys_alone_that_are_asked_for_without_KeyOnly() =>
        IsSilent("""server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(false);""");

    [Fact]
    public void Leaves_root_alone_who_has_no_password() =>
        IsSilent("""
            server.Ssh.PermitRootLogin(RootLogin.Yes);
            server.Users.LockRoot();
            """);

    [Fact]
    public void Leaves_the_default_alone() =>
        IsSilent("""server.Ssh.PasswordAuthentication(true);""");

    [Fact]
    public void Does_not_guess_about_passwords() =>
        IsUndecided("""server.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(args.Length > 0);""");

    [Fact]
    public void Finds_what_an_option_says_that_is_set_by_its_path() =>
        Finds("""
            server.Ssh.Enable().{|also:PermitRootLogin(RootLogin.Yes)|};
            server.Nixos.[|Set("services.openssh.settings.PasswordAuthentication", true)|];
            """,
            "server lets root log in over SSH and accepts passwords.");

    [Fact]
    public void Sees_that_an_option_set_by_its_path_wins() =>
        IsSilent("""
            server.Ssh.Enable().PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
            server.Nixos.Set("services.openssh.settings.PasswordAuthentication", false);
            """);

    [Fact]
    public void Sees_that_it_wins_over_a_later_call_too() =>
        IsSilent("""
            server.Nixos.Set("services.openssh.settings.PermitRootLogin", "no");
            server.Ssh.Enable().PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
            """);

    [Fact]
    public void Does_not_guess_what_lines_of_sshds_own_configuration_say() =>
        IsSilent("""
            server.Ssh.Enable().PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
            server.Nixos.Set("services.openssh.extraConfig", "Match all\n  PasswordAuthentication no");
            """);

    [Fact]
    public void Finds_it_beside_options_of_something_else() =>
        Finds("""
            server.Ssh.Enable().{|also:PermitRootLogin(RootLogin.Yes)|}.[|PasswordAuthentication(true)|];
            server.Nixos.Set("networking.nat.enable", true).Set("services.openssh.settings.LogLevel", "VERBOSE");
            """);

    [Fact]
    public void Does_not_guess_whether_an_option_is_set() =>
        IsUndecided("""
            server.Ssh.Enable().PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
            if (args.Length > 0) server.Nixos.Set("services.openssh.settings.PasswordAuthentication", false);
            """);

    [Fact]
    public void Does_not_guess_which_option_is_set() =>
        IsUndecided("""
            server.Ssh.Enable().PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true);
            server.Nixos.Set(args.Length > 0 ? "services.openssh.settings.PasswordAuthentication" : "services.fwupd.enable", false);
            """);
}
