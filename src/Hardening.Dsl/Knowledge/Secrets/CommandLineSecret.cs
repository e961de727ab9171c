namespace Hardening.Knowledge;

/// <summary>Passwords on command lines: in the store, and in the list of processes that every user of the machine can read.</summary>
internal static class CommandLineSecret
{
    private const string What = "a password on a command line";

    private static readonly Dictionary<string, string[]> Flags = new(StringComparer.Ordinal)
    {
        ["curl"] = ["-u", "--user", "-U", "--proxy-user"],
        ["sshpass"] = ["-p"],
        ["redis-cli"] = ["-a", "--pass"],
        ["valkey-cli"] = ["-a", "--pass"],
        ["ldapsearch"] = ["-w"],
        ["ldapmodify"] = ["-w"],
        ["ldapadd"] = ["-w"],
        ["mosquitto_pub"] = ["-P", "--pw"],
        ["mosquitto_sub"] = ["-P", "--pw"],
        ["ipmitool"] = ["-P"],
        ["zip"] = ["-P"],
        ["mongo"] = ["-p"],
        ["mongosh"] = ["-p"],
        ["mongodump"] = ["-p"],
        ["ssh-keygen"] = ["-N", "-P"],
        ["snmpget"] = ["-A", "-X"],
        ["snmpwalk"] = ["-A", "-X"],
        ["smbclient"] = ["-U"],
    };

    private static readonly HashSet<string> GluedPassword = new(["mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mariadb-admin", "7z", "7za"], StringComparer.Ordinal);

    /// <summary>What a command line in a text gives away, or null.</summary>
    public static string? In(string text)
    {
        if (text.IndexOf(' ') < 0) return null;
        var words = text.Split([' ', '\t', '\n', '|', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var program = words[i].Substring(words[i].LastIndexOf('/') + 1).Trim('"', '\'', '`');
            if (program == "chpasswd" && words.Any(static word => IsPair(word.Trim('"', '\'')))) return What;
            if (program == "wpa_passphrase" && i + 2 < words.Length && Value(words[i + 2])) return What;
            if (program == "htpasswd" && words.Skip(i + 1).Any(static word => word.Length > 1 && word[0] == '-' && word.Contains('b'))) return What;
            if (program == "sudo" && i + 1 < words.Length && words[i + 1] == "-S" && words.Take(i).Contains("echo")) return What;
            if (program is "docker" or "podman" && i + 1 < words.Length && words[i + 1] == "login" && After(words, i, ["-p"])) return What;
            if (Flags.TryGetValue(program, out var flags) && After(words, i, flags)) return What;
            if (GluedPassword.Contains(program) && words.Skip(i + 1).Any(static word => word.Length > 5 && word.StartsWith("-p", StringComparison.Ordinal) && Value(word.Substring(2)))) return What;
        }
        return null;
    }

    /// <summary>What two words of a command line give away together, or null: a flag and its value.</summary>
    public static string? InPair(string flag, string value)
    {
        if (flag.Length < 2 || flag[0] != '-' || value.Length == 0 || value[0] == '-') return null;
        if (SecretAssignment.IsSecret(flag, value)) return SecretAssignment.What(flag);
        return flag is "-u" or "--user" or "--proxy-user" && IsPair(value) ? What : null;
    }

    private static bool After(string[] words, int program, string[] flags)
    {
        for (var i = program + 1; i < words.Length; i++)
            foreach (var flag in flags)
                if (words[i] == flag && i + 1 < words.Length ? IsPassword(flag, words[i + 1])
                    : flag.Length == 2 && words[i].Length > 5 && words[i].StartsWith(flag, StringComparison.Ordinal) && IsPassword(flag, words[i].Substring(2))
                    || (flag.Length > 2 && words[i].StartsWith(flag + "=", StringComparison.Ordinal) && IsPassword(flag, words[i].Substring(flag.Length + 1))))
                    return true;
        return false;
    }

    private static bool IsPassword(string flag, string word)
    {
        var value = word.Trim('"', '\'');
        return flag is "-u" or "--user" or "-U" or "--proxy-user" ? value.Split(':', '%') is [.., { Length: > 0 } password] parts && parts.Length > 1 && Value(password) : Value(value);
    }

    private static bool Value(string value) => value.Length >= 3 && value[0] != '-' && !SecretAssignment.IsPlaceholder(value.TrimStart('='));

    // A name and a password; "1000:1000" and "www-data:www-data" are a user and a group.
    private static bool IsPair(string value)
    {
        var colon = value.IndexOf(':');
        return colon > 0 && colon + 3 < value.Length && value.Substring(colon + 1) is var password
            && !password.All(Ascii.IsDigit) && !SecretAssignment.IsPlaceholder(password) && SecretAssignment.IsStrong(password);
    }
}
