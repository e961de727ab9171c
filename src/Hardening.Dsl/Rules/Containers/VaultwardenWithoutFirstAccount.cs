namespace Hardening.Rules;

/// <summary>No account can be made in the password service.</summary>
public sealed class VaultwardenWithoutFirstAccount : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8027", Layer.Services, Severity.Info)
    {
        Title = "No first account can be made in Vaultwarden",
        Why = "Without open registration, invitations and an admin token there is no way to make an account. A service that has its accounts already needs none of them.",
        Fix = "For the first account, leave out NoSignups(), register, and write the call again; or invite from an account that exists.",
        Threat = Threats.Outage,
        References = [new("Vaultwarden wiki, disable registration of new users", "https://github.com/dani-garcia/vaultwarden/wiki/Disable-registration-of-new-users")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
            if (container.Vaultwarden is var vault && vault.Enabled.Is(true) && vault.Signups.Is(false) && vault.Invitations.Is(false) && vault.EnvironmentFile.IsUnset)
                yield return At(vault.Signups, $"{container.Name} allows neither registration nor invitations and has no admin token: a first account cannot be made.").With(vault.Invitations);
    }
}
