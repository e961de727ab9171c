namespace Hardening.Rules;

/// <summary>A key for an account that has no shell.</summary>
public sealed class KeyOfProgram : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4008", Layer.Users, Severity.Warning)
    {
        Title = "A key is given to an account without a shell",
        Why = "The account of a program has nologin for its shell. The key is accepted and the session ends at once; what is left is forwarding, which lets the key's holder reach what listens only on the host itself.",
        Fix = "Leave out System() where a person or a job logs in; or leave out AuthorizedKey(...).",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.Man("nologin(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // SFTP inside sshd and forwarding alone need no shell.
        foreach (var (name, user) in host.Users.Described().Where(static account => account.User.IsSystem.Is(true)))
        {
            foreach (var key in user.AuthorizedKeys.Where(static item => item.IsCertain && !item.Value.WorksWithoutShell))
                yield return At(key.Origin, $"{name} is the account of a program and has no shell, so its key opens no session.").With(user.IsSystem).Fix(new Edit.Remove(key.Origin));
        }
    }
}
