namespace Hardening.Rules;

/// <summary>A password service in which everybody may make an account.</summary>
public sealed class EverybodyMaySignUp : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6306", Layer.Services, Severity.Warning)
    {
        Title = "Everybody who reaches the password service may make an account",
        Why = "Vaultwarden's default lets everybody sign up. A stranger inside has a place to try the service's faults from, and to keep what is not yours.",
        Fix = "Call NoSignups(), and invite people or sign up before you do.",
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
            var finding = At(vault.Signups.IsUnset ? vault.Enabled.Origins[0] : vault.Signups.Origins[0], $"Everybody who reaches {publication.Name} may make an account in {container.Name}.");
            yield return finding.With(publication.Origin);
        }
    }
}
