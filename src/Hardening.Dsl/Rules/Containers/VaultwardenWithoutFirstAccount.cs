namespace Hardening.Rules;

/// <summary>No account can be made in the password service.</summary>
public sealed class VaultwardenWithoutFirstAccount : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8027", Layer.Services, Severity.Info)
    {
        Title = "Vaultwarden allows no first account",
        Why = "Without registration, invitations and an admin token no account can be created. A service that already has its accounts needs none of them.",
        Fix = "For the first account, leave out NoSignups(), register, and add the call again; or invite from an existing account.",
        Threat = Threats.Outage,
        References = [new("Vaultwarden wiki, disable registration of new users", "https://github.com/dani-garcia/vaultwarden/wiki/Disable-registration-of-new-users")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
            if (container.Vaultwarden is var vault && vault.Enabled.Is(true) && vault.Signups.Is(false) && vault.Invitations.Is(false) && vault.EnvironmentFile.IsUnset)
                yield return At(vault.Signups, $"{container.Name} allows neither registration nor invitations and has no admin token: the first account cannot be created.").With(vault.Invitations);
    }
}
