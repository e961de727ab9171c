namespace Hardening.Rules;

/// <summary>Root is locked, and given a password.</summary>
public sealed class RootLockUndone : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4005", Layer.Users, Severity.Error)
    {
        Title = "Root is locked, but has a password",
        Why = "The password file overrides the lock: anyone who knows the password can log in as root.",
        Fix = "Leave out PasswordFrom(...) of root, or LockRoot().",
        Threat = Threats.FalseConfidence,
        References = [Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (locked, password) = (host.Users.RootLocked, host.Users.User(Accounts.Root).PasswordFile);
        if (locked.Is(true) && password.TryGet(out var file))
            yield return At(locked, $"LockRoot() has no effect: root's password is read from {file}.").With(password).Fix(new Edit.Remove(password.Origins[0]));
    }
}
