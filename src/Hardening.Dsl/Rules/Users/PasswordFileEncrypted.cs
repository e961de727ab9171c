namespace Hardening.Rules;

/// <summary>An account whose password is read from a file that is still encrypted.</summary>
public sealed class PasswordFileEncrypted : HostRule
{
    private static readonly string[] Endings = [".age", ".asc", ".enc", ".gpg", ".pgp", ".sops"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4060", Layer.Users, Severity.Error)
    {
        Title = "Password hash is read from an encrypted file",
        Why = "NixOS uses the first line of the file as the hash and does not decrypt it. No password matches: the account cannot log in with one, and sudo refuses it.",
        Fix = "Add the file as a secret and use that: user.PasswordFrom(server.Secrets.Add(\"admin_password\")). It is decrypted before accounts are created.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("config/users-groups.nix"), Reference.Man("crypt(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, user) in host.Users.Described())
        {
            if (user.PasswordSecret.IsUnset && user.PasswordFile.TryGet(out var file) && IsEncrypted(file))
                yield return At(user.PasswordFile, $"{file} is encrypted, and NixOS reads it as the hash: no password of {name} works.");
        }
    }

    internal static bool IsEncrypted(AbsolutePath file) => Endings.Any(ending => file.ToString().EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
