namespace Hardening.Rules;

/// <summary>Limits of logins that are wider than sshd's own.</summary>
public sealed class MoreGuessesThanUsual : HostRule
{
    private const int UsualAttempts = 6;
    private const int UsualSeconds = 120;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3011", Layer.Ssh, Severity.Info)
    {
        Title = "SSH gives strangers more attempts or time than by default",
        Why = "Each connection may guess more often, or hold one of the few places for connections that have not logged in yet, so that others find none.",
        Fix = "Leave the call out, or write a smaller value, for example MaxAuthTries(3) and LoginGraceTime(TimeSpan.FromSeconds(30)).",
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
            yield return At(attempts, $"A connection may guess {attempts} passwords; sshd's own limit is {UsualAttempts}.").Fix(new Edit.Remove(attempts.Origins[0]));
        if (grace.Is(static seconds => seconds > UsualSeconds))
            yield return At(grace, $"A connection may wait {grace} seconds before it logs in; sshd's own limit is {UsualSeconds}.").Fix(new Edit.Remove(grace.Origins[0]));
    }
}
