namespace Hardening.Rules;

/// <summary>Root is locked, and nobody else may become root.</summary>
public sealed class AdministratorMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4006", Layer.Users, Severity.Error)
    {
        Title = "Root is locked, and no other account can become root",
        Why = "Only members of wheel can use sudo, and wheel is empty; root has no password and no SSH login. After the switch no account can administer the host.",
        Fix = "Add an account to wheel, Users.Add(\"admin\", user => user.Wheel()...); or leave out LockRoot().",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("security/sudo.nix"), Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var users = host.Users;
        // Where accounts are fixed besides, NixOS itself refuses the host: AdministratorCannotLogIn.
        if (users.RootLocked.Is(true) && users.Mutable.IsUnset && users.User(Accounts.Root).PasswordFile.IsUnset && Accounts.AreAllDescribed(host)
            && SshReading.IsClosedToRoot(host) && users.Possible().All(static account => account.User.IsNotInWheel()))
            yield return At(users.RootLocked, $"Root is locked, and no account of {host.Name} is in wheel.").Fix(new Edit.Remove(users.RootLocked.Origins[0]));
    }
}
