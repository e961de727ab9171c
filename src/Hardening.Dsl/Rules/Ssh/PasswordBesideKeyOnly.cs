namespace Hardening.Rules;

/// <summary>Passwords are switched on where a key is asked for anyway.</summary>
public sealed class PasswordBesideKeyOnly : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3005", Layer.Ssh, Severity.Warning)
    {
        Title = "Passwords are switched on, but SSH goes on asking for a key",
        Why = "KeyOnly() also sets AuthenticationMethods to keys alone. Switching one method on again does not change that: nobody gets in with a password, although the description says so.",
        Fix = "Leave out the call that accepts passwords; or leave out KeyOnly() where passwords are meant.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var methods = host.Ssh.AuthenticationMethods;
        if (!host.Ssh.Enabled.Is(true) || !methods.Is(static list => list.All(static method => method == "publickey"))) yield break;
        foreach (var accepted in new[] { host.Ssh.PasswordAuthentication, host.Ssh.KbdInteractiveAuthentication }.Where(static setting => setting.Is(true)))
            yield return At(accepted, $"Nobody gets in to {host.Name} this way: only a key is asked for.").With(methods).Fix(new Edit.Remove(accepted.Origins[0]));
    }
}
