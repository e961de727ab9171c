namespace Hardening.Rules;

/// <summary>Root is locked, and given a password.</summary>
public sealed class RootLockUndone : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4005", Layer.Users, Severity.Error)
    {
        Title = "Root is locked and has a password all the same",
        Why = "NixOS takes the password from the file, which is stronger than the lock. Whoever knows it logs in as root.",
        Fix = "Leave out PasswordFrom(...) of root, or LockRoot().",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (locked, password) = (host.Users.RootLocked, host.Users.User(Accounts.Root).PasswordFile);
        if (locked.Is(true) && password.TryGet(out var file))
            yield return At(locked, $"LockRoot() has no effect: root's password comes from {file}.").With(password).Fix(new Edit.Remove(password.Origins[0]));
    }
}
