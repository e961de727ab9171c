namespace Hardening.Rules;

/// <summary>A login service without what it cannot start without.</summary>
public sealed class LoginWithoutSecrets : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6307", Layer.Services, Severity.Error)
    {
        Title = "Login service lacks what it needs to start",
        Why = "Authelia needs its secrets and a user database. Without the secrets NixOS refuses to build the container; without users Authelia does not start, and everything behind it is unreachable.",
        Fix = "Call Keys(reset, session, storage) and Users(database); with Client(...), also OidcProvider(issuerKey, hmac).",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/security/authelia.nix"), new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            var authelia = container.Authelia;
            // What is set by path may bring its own files with it: the facet's calls are then not the whole of it.
            if (!authelia.Enabled.Is(true) || host.SaidBelow("containers", container.Name.ToString(), "config", "services", "authelia").Any(static option => option.Path.Contains("secrets") || option.Path.Contains("authentication_backend"))) continue;
            string[] missing =
            [
                .. authelia.ResetSecret.IsUnset || authelia.StorageKey.IsUnset ? ["Keys(...)"] : Array.Empty<string>(),
                .. authelia.UserDatabase.IsUnset ? ["Users(...)"] : Array.Empty<string>(),
                .. authelia.IssuerKey.IsUnset && authelia.Clients.Any(static client => client.IsCertain) ? ["OidcProvider(...)"] : Array.Empty<string>(),
            ];
            if (missing.Length > 0) yield return At(authelia.Enabled, $"Authelia in {container.Name} does not start without {Words.And(missing)}.");
        }
    }
}
