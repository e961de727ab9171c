namespace Hardening.Rules;

/// <summary>Limits of logins that are wider than sshd's own.</summary>
public sealed class LoginLimitsRaised : HostRule
{
    private const int UsualAttempts = 6;
    private const int UsualSeconds = 120;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3011", Layer.Ssh, Severity.Info)
    {
        Title = "SSH allows more login attempts or time than by default",
        Why = "A connection can guess more passwords, or occupy an unauthenticated slot for longer so that other clients are refused.",
        Fix = "Leave the call out, or use a smaller value, for example MaxAuthTries(3) and LoginGraceTime(TimeSpan.FromSeconds(30)).",
        Threat = Threats.CredentialGuessing,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (attempts, grace) = (host.Ssh.MaxAuthTries, host.Ssh.LoginGraceTime);
        if (!host.Ssh.Enabled.Is(true)) yield break;
        // Keys count as attempts too: where no password is taken, a higher number helps people with many keys and nobody else.
        if (attempts.Is(static n => n > UsualAttempts) && host.Ssh.TakesPasswords())
            yield return At(attempts, $"A connection may try {attempts} passwords; the default is {UsualAttempts}.").Fix(new Edit.Remove(attempts.Origins[0]));
        if (grace.Is(static seconds => seconds > UsualSeconds))
            yield return At(grace, $"A connection may take {grace} seconds to log in; the default is {UsualSeconds}.").Fix(new Edit.Remove(grace.Origins[0]));
    }
}
