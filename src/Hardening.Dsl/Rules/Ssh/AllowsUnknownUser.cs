namespace Hardening.Rules;

/// <summary>The list of those who may log in names an account that is not there.</summary>
public sealed class AllowsUnknownUser : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3013", Layer.Ssh, Severity.Warning)
    {
        Title = "AllowUsers names an account that is not described",
        Why = "Most often the name is misspelt, and the person it was meant for is refused. Otherwise the entry waits for whoever gets an account of that name.",
        Fix = "Write the name as in Users.Add(...), or take it out of AllowUsers(...).",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !Accounts.AreAllDescribed(host)) yield break;
        foreach (var allowed in host.Ssh.AllowUsers.Where(item => item.IsCertain && !item.Value.IsRoot && host.Users.All.Lacks(item.Value)))
            yield return At(allowed.Origin, $"{allowed.Value} may log in to {host.Name}, but no account of that name is described.")
                .Fix(new Edit.RemoveValue(allowed.Origin, allowed.Value));
    }
}
