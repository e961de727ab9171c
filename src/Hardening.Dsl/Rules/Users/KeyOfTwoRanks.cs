namespace Hardening.Rules;

/// <summary>One key for an account that may become root and for one that may not.</summary>
public sealed class KeyOfTwoRanks : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4002", Layer.Users, Severity.Warning)
    {
        Title = "One key opens an ordinary account and one that may become root",
        Why = "The ordinary account is there so that whoever uses it cannot do everything. The key for it is the key to the administrator, too: lost by the one, it is lost for both.",
        Fix = "Make a key of its own for the ordinary account, and write that into its AuthorizedKey(...).",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("sshd(8)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Users.Described().All(static account => account.Name.IsRoot || !account.User.IsNotInWheel())) yield break;
        var administrators = new Dictionary<string, (UserName Name, Origin Key, Origin? Rank)>(StringComparer.Ordinal);
        foreach (var (name, user, key, origin) in host.Users.Keys())
        {
            if ((name.IsRoot || user.Wheel() is not null) && !administrators.ContainsKey(key.Fingerprint))
                administrators.Add(key.Fingerprint, (name, origin, name.IsRoot ? null : user.Wheel()));
        }
        foreach (var (name, user, key, origin) in host.Users.Keys())
        {
            if (name.IsRoot || !user.IsNotInWheel() || !administrators.TryGetValue(key.Fingerprint, out var administrator)) continue;
            var finding = At(origin, $"The key of {name} is that of {administrator.Name}, who may become root.").With(administrator.Key);
            yield return administrator.Rank is { } rank ? finding.With(rank) : finding;
        }
    }
}
