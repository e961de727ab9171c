namespace Hardening.Rules;

/// <summary>A server that takes keys alone, and no account that has one.</summary>
public sealed class NoKeyForAnybody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3001", Layer.Ssh, Severity.Error)
    {
        Title = "SSH takes only keys, and no account has one",
        Why = "Every login over the network fails after the switch. Where keys in homes are read, one that was put there by hand still works, until the machine is installed anew; then this is a warning.",
        Fix = "Add the key of whoever administers the host: Users.Add(\"admin\", user => user.Wheel().AuthorizedKey(\"ssh-ed25519 ...\")).",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || host.Ssh.RefusesPasswords() is not { } keyOnly || !Accounts.AreAllDescribed(host)) yield break;
        if (host.Users.Possible().Any(static account => !account.User.AuthorizedKeys.IsEmpty)) yield break;
        if (host.Ssh.KeysInHomes.Is(false))
            yield return At(keyOnly, $"Only a key lets anybody in to {host.Name}, and no account has one.").With(host.Ssh.KeysInHomes);
        else if (host.Ssh.KeysInHomes.IsUnset)
            yield return At(keyOnly, $"Only a key lets anybody in to {host.Name}, and no account is given one; what lies in homes by hand is all there is.").As(Severity.Warning);
    }
}
