namespace Hardening.Rules;

/// <summary>Options that name a file with a secret.</summary>
internal static class SecretFiles
{
    private static readonly string[] Words = ["password", "passwd", "passphrase", "secret", "token", "credential", "environmentfile", "privatekey", "authkey", "apikey", "presharedkey"];
    private static readonly string[] Endings = ["file", "files", "path"];
    private static readonly string[] Managers = ["age", "sops", "home-manager", "users", "environment", "boot", "disko"];
    private static readonly string[] Encrypted = [".age", ".sops", ".gpg", ".enc", ".sops.yaml", ".sops.json", ".sops.env"];

    /// <summary>Those that the description states, each with one of the files; the options of a secret's manager name encrypted files instead.</summary>
    public static IEnumerable<(SaidOption Option, NixosValue File)> Stated(HostModel host) =>
        host.Said().Where(static option => !Managers.Contains(option.Path[0]) && IsSecretFile(option.Path[option.Path.Count - 1]))
            .SelectMany(static option => option.Value is NixosValue.List list ? list.Items.Select(item => (option, item)) : [(option, option.Value)]);

    /// <summary>Whether a file's name says that it is encrypted.</summary>
    public static bool IsEncrypted(string file) => Encrypted.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsSecretFile(string name)
    {
        var lower = name.ToLowerInvariant().Replace("-", "").Replace("_", "");
        return Endings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal)) && Words.Any(word => lower.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
