namespace Hardening.Tests.Rules.Security;

public sealed class JailReadsMissingLogTests : RuleTests<JailReadsMissingLog>
{
    [Fact]
    public void Finds_a_log_that_nothing_writes() =>
        Finds("""server.Nixos.Set("services.fail2ban.enable", true).[|Set("services.fail2ban.jails.sshd.settings.logpath", "/var/log/auth.log")|];""",
            "services.fail2ban.jails.sshd.settings.logpath reads /var/log/auth.log, which nothing on server writes.");

    [Fact]
    public void Leaves_a_log_of_a_service_alone() =>
        IsSilent("""server.Nixos.Set("services.fail2ban.jails.nginx.settings.logpath", "/var/log/nginx/access.log");""");

    [Fact]
    public void Leaves_a_host_with_a_syslog_daemon_alone() =>
        IsSilent("""server.Nixos.Set("services.rsyslogd.enable", true).Set("services.fail2ban.jails.sshd.settings.logpath", "/var/log/auth.log");""");

    [Fact]
    public void Does_not_guess_the_file() =>
        IsUndecided("""server.Nixos.Set("services.fail2ban.jails.sshd.settings.logpath", args.Length > 0 ? "/var/log/auth.log" : "/var/log/nginx/access.log");""");
}
