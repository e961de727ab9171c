namespace Hardening.Rules;

/// <summary>A server that takes keys alone, and no account that has one.</summary>
public sealed class NoAuthorizedKey : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3001", Layer.Ssh, Severity.Error)
    {
        Title = "SSH accepts only keys, and no account has one",
        Why = "Every login over the network fails after the switch. If keys in home directories are read, one added there by hand still works until the machine is reinstalled; then this is a warning.",
        Fix = "Add an administrator's key: Users.Add(\"admin\", user => user.Wheel().AuthorizedKey(\"ssh-ed25519 ...\")).",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || host.Ssh.RefusesPasswords() is not { } keyOnly || !Accounts.AreAllDescribed(host)) yield break;
        if (host.Users.Possible().Any(static account => !account.User.AuthorizedKeys.IsEmpty)) yield break;
        if (host.Ssh.KeysInHomes.Is(false))
            yield return At(keyOnly, $"{host.Name} accepts only SSH keys, and no account has one.").With(host.Ssh.KeysInHomes);
        else if (host.Ssh.KeysInHomes.IsUnset)
            yield return At(keyOnly, $"{host.Name} accepts only SSH keys, and no described account has one; only keys added to home directories by hand work.").As(Severity.Warning);
    }
}
