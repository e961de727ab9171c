namespace Hardening.Rules;

/// <summary>A key for an account that has no shell.</summary>
public sealed class KeyWithoutShell : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4008", Layer.Users, Severity.Warning)
    {
        Title = "SSH key on an account without a shell",
        Why = "A system account has nologin as its shell. The key is accepted and the session ends at once; forwarding still works, which reaches services that listen on loopback.",
        Fix = "Leave out System() if a person or a job logs in; or leave out AuthorizedKey(...).",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.Man("nologin(8)")],
    };

    private static readonly string[] Shells = ["shell", "useDefaultShell"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        // SFTP inside sshd and forwarding alone need no shell.
        foreach (var (name, user) in host.Users.Described().Where(static account => account.User.IsSystem.Is(true)))
        {
            if (Shells.Any(option => host.Reader.Sets(NixosPath.Of(["users", "users", name.ToString(), option])).Answer != false)) continue;
            foreach (var key in user.AuthorizedKeys.Where(static item => item.IsCertain && !item.Value.WorksWithoutShell))
                yield return At(key.Origin, $"{name} is a system account without a shell, so its key opens no session.").With(user.IsSystem).Fix(new Edit.Remove(key.Origin));
        }
    }
}
