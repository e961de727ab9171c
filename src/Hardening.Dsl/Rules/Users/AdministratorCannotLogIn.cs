namespace Hardening.Rules;

/// <summary>Fixed accounts, of which none that administers can log in.</summary>
public sealed class AdministratorCannotLogIn : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4004", Layer.Users, Severity.Error)
    {
        Title = "Accounts are immutable, and no administrator can log in",
        Why = "No password can be set on the host afterwards, so no account can ever administer it. NixOS refuses to build such a host.",
        Fix = "Add an administrator: Users.Add(\"admin\", user => user.Wheel().AuthorizedKey(\"ssh-ed25519 ...\")); or leave out Immutable().",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var users = host.Users;
        if (!users.Mutable.Is(false) || !Accounts.AreAllDescribed(host)) yield break;
        var canLogIn = users.Possible().Any(static account => (account.Name.IsRoot || !account.User.IsNotInWheel())
            && (!account.User.AuthorizedKeys.IsEmpty || !account.User.PasswordFile.IsUnset));
        if (!canLogIn)
            yield return At(users.Mutable, $"The accounts of {host.Name} are immutable, and neither root nor a member of wheel has a password or a key.").Fix(new Edit.Remove(users.Mutable.Origins[0]));
    }
}
