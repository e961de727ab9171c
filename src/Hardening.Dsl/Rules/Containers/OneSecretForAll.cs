namespace Hardening.Rules;

/// <summary>One secret that does the work of several.</summary>
public sealed class OneSecretForAll : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6308", Layer.Services, Severity.Warning)
    {
        Title = "One secret does the work of several",
        Why = "What signs a link, what encrypts sessions and what encrypts the database are seen by different parts of the service. One secret for all of them falls with the weakest.",
        Fix = "Add a secret for each in Keys(reset, session, storage).",
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
            if (twice is not null) yield return At(authelia.StorageKey, $"{twice} does the work of several secrets of Authelia in {container.Name}.");
        }
    }
}
