namespace Hardening.Rules;

/// <summary>An account that NixOS refuses.</summary>
public sealed class AccountRefused() : NixosAssertionRule("accounts")
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8007", Layer.Users, Severity.Error)
    {
        Title = "NixOS refuses an account or a way to become root",
        Why = "NixOS checks accounts, shells and privileged programs before it builds the system, because a mistake there locks the owner out.",
        Fix = "Correct the option that the message names.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.NixosModule("security/sudo-rs.nix")],
    };
}
