namespace Hardening.Rules;

/// <summary>A password service in which everybody may make an account.</summary>
public sealed class OpenRegistration : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6306", Layer.Services, Severity.Warning)
    {
        Title = "Password manager allows open registration",
        Why = "Vaultwarden allows registration by default. An attacker with an account can exploit faults that need a login, and use the storage.",
        Fix = "Call NoSignups(), and invite users or register before you do.",
        Threat = Threats.CredentialTheft,
        References = [Reference.NixosModule("services/security/vaultwarden/default.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            var vault = container.Vaultwarden;
            if (!vault.Enabled.Is(true) || container.Publications.FirstOrDefault() is not { } publication) continue;
            if (!vault.Signups.IsUnset && !vault.Signups.Is(true)) continue;
            var finding = At(vault.Signups.IsUnset ? vault.Enabled.Origins[0] : vault.Signups.Origins[0], $"Any client that reaches {publication.Name} can register an account in {container.Name}.");
            yield return finding.With(publication.Origin);
        }
    }
}
