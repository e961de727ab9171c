namespace Hardening.Rules;

/// <summary>sudo asks for a password, and no account that may use it has one.</summary>
public sealed class SudoPasswordMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4003", Layer.Users, Severity.Error)
    {
        Title = "sudo requires a password that no account has",
        Why = "Passwords only come from the configuration: with immutable accounts at each activation, with a wiped root because /etc/shadow is created again at each boot. Members of wheel log in with keys and cannot become root, so the host cannot be administered.",
        Fix = "Give a member of wheel a password, PasswordFrom(host.Secrets.Add(\"admin_password\")), or let wheel use sudo without one (Security.SudoWithoutPassword).",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("security/sudo.nix"), Reference.NixosModule("config/users-groups.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (users, access) = (host.Users, host.Access);
        if (access.OnlyDescribedPasswords != Answer.Yes || !Accounts.AreAllDescribed(host) || !SshReading.IsClosedToRoot(host) || access.PasswordOf(Accounts.Root) != Answer.No) yield break;
        if (!Asks(host) || access.ToRoot.Any(static path => path.Holds == Answer.Unknown || path.Way is not (AccessWay.RescueShell or AccessWay.BootMenu))) yield break;
        var wheel = users.Described().Where(static account => !account.Name.IsRoot && account.User.Wheel() is not null && !account.User.AuthorizedKeys.IsEmpty && !account.User.AuthorizedKeys.IsOpen).ToArray();
        if (wheel.Length == 0) yield break;
        var lost = access.IsShadowWiped ? $" /etc/shadow of {host.Name} is wiped at boot, so a password set on the host is lost." : "";
        yield return wheel.Aggregate(
            At(access.PasswordsLostBy[0], $"{Words.And([.. wheel.Select(static account => account.Name.ToString())])} can use sudo, which requires a password that {Words.Those(wheel.Length, "the account does not have", "none of the accounts has")}.{lost}"),
            static (finding, account) => finding.With(account.User.Wheel()!));
    }

    // Without sudo there are other ways to become root, such as run0 with a key.
    private static bool Asks(HostModel host) =>
        (host.Security.SudoPassword.IsUnset || host.Security.SudoPassword.Is(true)) && (host.Security.Sudo.IsUnset || host.Security.Sudo.Is(true));
}
