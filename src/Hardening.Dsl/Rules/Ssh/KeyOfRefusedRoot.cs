namespace Hardening.Rules;

/// <summary>The only key belongs to root, who may not log in.</summary>
public sealed class KeyOfRefusedRoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3002", Layer.Ssh, Severity.Error)
    {
        Title = "Only root has a key, and root may not log in",
        Why = "The key is accepted for an account that is refused, so nobody gets in. Where keys in homes are read, one that was put into another home by hand still works; then this is a warning.",
        Fix = "Give the key to an account in the group wheel, with Users.Add(\"admin\", user => user.Wheel().AuthorizedKey(...)), or let root in with its key: PermitRootLogin(RootLogin.ProhibitPassword).",
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
            var finding = At(login, $"The only key that {host.Name} is given belongs to root, and root may not log in.").With(key.Origin)
                .Fix(new Edit.Replace(login.Origins[0], "login", "RootLogin.ProhibitPassword"));
            if (homes.Is(false)) yield return finding.With(homes);
            else if (homes.IsUnset) yield return finding.As(Severity.Warning);
        }
    }
}
