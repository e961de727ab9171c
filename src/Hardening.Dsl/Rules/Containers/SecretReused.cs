namespace Hardening.Rules;

/// <summary>One secret that does the work of several.</summary>
public sealed class SecretReused : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6308", Layer.Services, Severity.Warning)
    {
        Title = "One secret is used for several purposes",
        Why = "The keys that sign links, encrypt sessions and encrypt the database are used by different parts of the service. If they are the same secret, one leak compromises all.",
        Fix = "Use a separate secret for each in Keys(reset, session, storage).",
        Threat = Threats.CredentialTheft,
        References = [new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            var authelia = container.Authelia;
            if (!authelia.ResetSecret.TryGet(out var reset) || !authelia.SessionSecret.TryGet(out var session) || !authelia.StorageKey.TryGet(out var storage)) continue;
            var twice = reset == session || reset == storage ? reset : session == storage ? session : null;
            if (twice is not null) yield return At(authelia.StorageKey, $"{twice} is used for several secrets of Authelia in {container.Name}.");
        }
    }
}
