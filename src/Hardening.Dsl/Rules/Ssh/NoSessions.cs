namespace Hardening.Rules;

/// <summary>An SSH server over which nobody can do anything but forward.</summary>
public sealed class NoSessions : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3010", Layer.Ssh, Severity.Warning)
    {
        Title = "MaxSessions 0 allows no shell, exec or SFTP",
        Why = "With MaxSessions 0 a login has no shell, exec or SFTP: the host can be neither administered nor deployed over SSH. Only forwarding works.",
        Fix = "Use MaxSessions(2), or leave the call out for the default of 10.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var sessions = host.Ssh.MaxSessions;
        if (!host.Ssh.Enabled.Is(true) || !sessions.Is(0)) yield break;
        var forwarding = host.Ssh.TcpForwarding;
        yield return (forwarding.Is(false)
                ? At(sessions, $"A login on {host.Name} has no session, and no forwarding either.").With(forwarding)
                : At(sessions, $"A login on {host.Name} has no shell, exec or SFTP."))
            .Fix(new Edit.Replace(sessions.Origins[0], "sessions", "2"));
    }
}
