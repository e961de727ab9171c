namespace Hardening;

/// <summary>sudo asks for a password, and nobody who may use it has one.</summary>
public sealed class SudoPasswordOfNobody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4003", Layer.Users, Severity.Error)
    {
        Title = "Nobody has the password that sudo asks for",
        Why = "Accounts are fixed by the configuration, so none can be given a password on the host. Members of wheel get in with their keys and stay what they are: nobody can become root, and the host cannot be administered.",
        Mend = "Give a member of wheel a password with PasswordFrom(\"/etc/secrets/admin.hash\"), let wheel use sudo without one (Security.SudoWithoutPassword), or leave out Immutable().",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("security/sudo.nix"), Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var users = host.Users;
        if (!users.Mutable.Is(false) || !Accounts.AreAllDescribed(host) || !SshReading.IsClosedToRoot(host) || !users.User(Accounts.Root).PasswordFile.IsUnset) yield break;
        if (!Asks(host)) yield break;
        if (users.Possible().Any(static account => !account.User.IsNotInWheel() && !account.User.PasswordFile.IsUnset)) yield break;
        var wheel = users.Described().Where(static account => !account.Name.IsRoot && account.User.Wheel() is not null && !account.User.AuthorizedKeys.IsEmpty && !account.User.AuthorizedKeys.IsOpen).ToArray();
        if (wheel.Length == 0) yield break;
        yield return wheel.Aggregate(
            At(users.Mutable, $"{Words.And([.. wheel.Select(static account => account.Name.ToString())])} may use sudo, which asks for a password that {Words.Those(wheel.Length, "the account does not have", "none of the accounts has")}."),
            static (finding, account) => finding.With(account.User.Wheel()!));
    }

    // Without sudo there are other ways to become root, such as run0 with a key.
    private static bool Asks(HostModel host) =>
        (host.Security.SudoPassword.IsUnset || host.Security.SudoPassword.Is(true)) && (host.Security.Sudo.IsUnset || host.Security.Sudo.Is(true));
}
