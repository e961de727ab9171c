namespace Hardening.Rules;

/// <summary>One key for an account that may become root and for one that may not.</summary>
public sealed class KeySharedWithAdministrator : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4002", Layer.Users, Severity.Warning)
    {
        Title = "One key opens an ordinary account and an administrator",
        Why = "The ordinary account should not have full control, but its key is also the key of the administrator: if it is stolen, both are compromised.",
        Fix = "Create a separate key for the ordinary account, and use it in AuthorizedKey(...).",
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
            var finding = At(origin, $"{name} has the same key as {administrator.Name}, which can become root.").With(administrator.Key);
            yield return administrator.Rank is { } rank ? finding.With(rank) : finding;
        }
    }
}
