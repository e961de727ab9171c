namespace Hardening.Rules;

/// <summary>The hash of a password, where others reach it or where it does not last.</summary>
public sealed class PasswordFileExposed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4007", Layer.Users, Severity.Warning)
    {
        Title = "Password hash is where others can read or replace it",
        Why = "Anyone who reads the hash can guess the password offline. Anyone who writes the file sets the password at the next activation. If the file is missing, the account has no password.",
        Fix = "Use a path that only root can access, such as one below /etc/secrets or /run/agenix.",
        Threat = Threats.CredentialTheft,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.Man("crypt(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described())
        {
            if (user.PasswordFile.TryGet(out var file) && !PasswordFileEncrypted.IsEncrypted(file) && PlacesOfOthers.FaultOf(file) is { } fault)
                yield return At(user.PasswordFile, $"The password hash of {name} is at {file}: {fault}.");
        }
    }
}
