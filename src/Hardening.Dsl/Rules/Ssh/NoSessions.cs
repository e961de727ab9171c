namespace Hardening.Rules;

/// <summary>An SSH server over which nobody can do anything but forward.</summary>
public sealed class NoSessions : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3010", Layer.Ssh, Severity.Warning)
    {
        Title = "SSH logs people in and gives them no session",
        Why = "With 0 sessions there is no shell, no command and no file copy, so the host can neither be administered nor upgraded over SSH. Only forwarding is left.",
        Fix = "Write MaxSessions(2), or leave the call out for sshd's default of 10.",
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
                ? At(sessions, $"A login on {host.Name} leads to nothing: there are no sessions, and no forwarding either.").With(forwarding)
                : At(sessions, $"A login on {host.Name} gives no shell, no command and no file copy."))
            .Fix(new Edit.Replace(sessions.Origins[0], "sessions", "2"));
    }
}
