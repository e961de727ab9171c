using System.Text.RegularExpressions;

namespace Hardening.Rules;

/// <summary>A jail reads a log file that NixOS does not write.</summary>
public sealed class JailReadsMissingLog : HostRule
{
    private static readonly OptionTest[] Daemons = [OptionTest.Read("services.rsyslogd.enable = true"), OptionTest.Read("services.syslog-ng.enable = true")];
    private static readonly Regex Syslog = new(@"/var/log/(?:auth\.log|secure|messages|syslog|mail\.log|maillog|daemon\.log|kern\.log)\b");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8422", Layer.Systemd, Severity.Warning)
    {
        Title = "A log file is read that NixOS does not write",
        Why = "NixOS logs to the journal and has no /var/log/auth.log, secure or messages unless a syslog daemon is enabled. The jail or collector sees nothing, or does not start.",
        Fix = "Read the journal: backend = \"systemd\" in fail2ban, source = \"journalctl\" in CrowdSec; or set services.rsyslogd.enable.",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("services/security/fail2ban.nix"), Reference.NixosModule("services/logging/rsyslogd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (Daemons.Any(daemon => daemon.Of(host.InForce(daemon)) != false)) yield break;
        foreach (var option in host.SaidBelow("services", "fail2ban", "jails").Concat(host.SaidBelow("services", "crowdsec")))
            foreach (var text in Texts(option.Value))
                if (Syslog.Match(text) is { Success: true } file)
                {
                    yield return At(option.Origins[0], $"{NixosPath.Of(option.Path)} reads {file.Value}, which nothing on {host.Name} writes.").With(option.Origins);
                    break;
                }
    }

    private static IEnumerable<string> Texts(NixosValue value) => value switch
    {
        NixosValue.Text text => [text.Value],
        NixosValue.List list => list.Items.SelectMany(Texts),
        NixosValue.Attributes attributes => attributes.Members.SelectMany(static member => Texts(member.Value)),
        _ => [],
    };
}
