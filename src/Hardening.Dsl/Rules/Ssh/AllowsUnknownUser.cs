namespace Hardening.Rules;

/// <summary>The list of those who may log in names an account that is not there.</summary>
public sealed class AllowsUnknownUser : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3013", Layer.Ssh, Severity.Warning)
    {
        Title = "AllowUsers names an account that is not described",
        Why = "If the name is misspelt, the intended user is refused; otherwise any later account of that name may log in.",
        Fix = "Use the name as in Users.Add(...), or remove it from AllowUsers(...).",
        Threat = Threats.LockOut,
        References = [Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !Accounts.AreAllDescribed(host)) yield break;
        foreach (var allowed in host.Ssh.AllowUsers.Where(item => item.IsCertain && !item.Value.IsRoot && host.Users.All.Lacks(item.Value)))
            yield return At(allowed.Origin, $"AllowUsers on {host.Name} has {allowed.Value}, but no such account is described.")
                .Fix(new Edit.RemoveValue(allowed.Origin, allowed.Value));
    }
}
