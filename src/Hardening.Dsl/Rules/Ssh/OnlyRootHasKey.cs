namespace Hardening.Rules;

/// <summary>The only key belongs to root, who may not log in.</summary>
public sealed class OnlyRootHasKey : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3002", Layer.Ssh, Severity.Error)
    {
        Title = "Only root has a key, and root may not log in",
        Why = "The only key is for an account that is refused, so SSH accepts no login. If keys in home directories are read, one added there by hand still works; then this is a warning.",
        Fix = "Add the key to an account in the group wheel, Users.Add(\"admin\", user => user.Wheel().AuthorizedKey(...)), or let root log in with it: PermitRootLogin(RootLogin.ProhibitPassword).",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (login, homes) = (host.Ssh.RootLogin, host.Ssh.KeysInHomes);
        if (!host.Ssh.Enabled.Is(true) || !login.Is(RootLogin.No) || host.Ssh.RefusesPasswords() is null || !Accounts.AreAllDescribed(host)) yield break;
        if (host.Users.Possible().Any(static account => !account.Name.IsRoot && !account.User.AuthorizedKeys.IsEmpty)) yield break;
        foreach (var key in host.Users.Keys().Take(1))
        {
            var finding = At(login, $"The only key on {host.Name} belongs to root, and root may not log in.").With(key.Origin)
                .Fix(new Edit.Replace(login.Origins[0], "login", "RootLogin.ProhibitPassword"));
            if (homes.Is(false)) yield return finding.With(homes);
            else if (homes.IsUnset) yield return finding.As(Severity.Warning);
        }
    }
}
