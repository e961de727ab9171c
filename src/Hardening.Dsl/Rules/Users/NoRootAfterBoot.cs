namespace Hardening.Rules;

/// <summary>No account can become root after the next boot.</summary>
public sealed class NoRootAfterBoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8041", Layer.Users, Severity.Error)
    {
        Title = "No account can become root after the next boot",
        Why = "Passwords set on the host are lost: accounts are fixed by the configuration, or /etc/shadow is wiped at boot. No account that can log in can become root, so the host can be neither repaired nor upgraded by hand.",
        Fix = "Give a member of wheel a key and a password: Users.Add(\"admin\", user => user.Wheel().AuthorizedKey(\"ssh-ed25519 ...\").PasswordFrom(host.Secrets.Add(\"admin_password\"))).",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.NixosModule("security/sudo.nix"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    private static readonly HostRule[] Narrower = [new SudoPasswordMissing(), new AdministratorCannotLogIn(), new AdministratorMissing()];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var access = host.Access;
        if (access.CanAdminister != Answer.No || Narrower.Any(rule => rule.Check(host).Any())) yield break;
        var blame = access.PasswordsLostBy.Count > 0 ? access.PasswordsLostBy[0] : host.Users.RootLocked.Is(true) ? host.Users.RootLocked.Origins[0] : host.Origin;
        yield return At(blame, $"{WhyNot(host)} {(access.IsShadowWiped ? "Its /etc/shadow is wiped at boot, so a password set on the host is lost." : "Passwords set on the host are lost.")}");
    }

    private static string WhyNot(HostModel host)
    {
        var access = host.Access;
        var enters = access.Logins.Where(static path => path.Holds == Answer.Yes).Select(static path => path.Account.ToString()).Distinct().ToArray();
        return enters.Length == 0
            ? $"No account of {host.Name} can log in: none has a password or a key that SSH accepts."
            : $"{Words.And(enters)} can log in to {host.Name} and cannot become root: {Words.Those(enters.Length, "it is", "they are")} not in wheel, or sudo asks for a password that does not exist.";
    }
}
