namespace Hardening.Rules;

/// <summary>Passwords are switched on where a key is asked for anyway.</summary>
public sealed class PasswordWithoutEffect : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3005", Layer.Ssh, Severity.Warning)
    {
        Title = "Passwords are enabled, but SSH still requires a key",
        Why = "KeyOnly() also sets AuthenticationMethods to publickey. Enabling passwords again does not change that, so no password login succeeds.",
        Fix = "Leave out the call that enables passwords; or leave out KeyOnly() if passwords are intended.",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var methods = host.Ssh.AuthenticationMethods;
        if (!host.Ssh.Enabled.Is(true) || !methods.Is(static list => list.All(static method => method == "publickey"))) yield break;
        foreach (var accepted in new[] { host.Ssh.PasswordAuthentication, host.Ssh.KbdInteractiveAuthentication }.Where(static setting => setting.Is(true)))
            yield return At(accepted, $"Password login on {host.Name} does not work: AuthenticationMethods is publickey.").With(methods).Fix(new Edit.Remove(accepted.Origins[0]));
    }
}
