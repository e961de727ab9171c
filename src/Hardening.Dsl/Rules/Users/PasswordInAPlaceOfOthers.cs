namespace Hardening.Rules;

/// <summary>The hash of a password, where others reach it or where it does not last.</summary>
public sealed class PasswordInAPlaceOfOthers : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4007", Layer.Users, Severity.Warning)
    {
        Title = "The hash of a password lies in a place that is not root's alone",
        Why = "Whoever reads a hash can guess the password at home, as fast as they like. Whoever writes the file chooses the password of the account at the next activation. Where the file is missing, the account has no password.",
        Fix = "Write a path that only root reaches, such as one below /etc/secrets or /run/agenix.",
        Threat = Threats.CredentialTheft,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.Man("crypt(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described())
        {
            if (user.PasswordFile.TryGet(out var file) && !PasswordFileEncrypted.IsEncrypted(file) && PlacesOfOthers.FaultOf(file) is { } fault)
                yield return At(user.PasswordFile, $"The hash of {name}'s password lies at {file}: {fault}.");
        }
    }
}
