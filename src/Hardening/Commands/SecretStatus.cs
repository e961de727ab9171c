using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hardening.Nix.Output;

namespace Hardening.Commands;

/// <summary>Whether an encrypted file is there, and whether those decrypt it that shall.</summary>
/// <param name="File">The file, as the description has it.</param>
/// <param name="Problem">What is wrong, for a message; null where nothing is.</param>
/// <param name="Command">What to type in the output folder; null where nothing is wrong.</param>
internal sealed record SecretStatus(SecretFile File, string? Problem, string? Command)
{
    private const string AgeHeader = "age-encryption.org/v1";
    private const string Armored = "-----BEGIN AGE ENCRYPTED FILE-----";
    private const int LargestInBytes = 1 << 20;

    /// <summary>Whether the file is missing and <c>secrets generate</c> makes it.</summary>
    public bool IsGenerated { get; private init; }

    /// <summary>The files of a fleet, as they are in the output folder.</summary>
    public static IReadOnlyList<SecretStatus> Of(FleetModel fleet, string folder)
    {
        var files = SecretFile.Of(fleet);
        if (files.Count == 0) return [];
        var tracked = Directory.Exists(folder) && Git.Ask(folder, "ls-files", "-z", "--cached") is { } answer ? Git.Names(answer).ToHashSet(StringComparer.Ordinal) : null;
        return [.. files.Select(file => Of(file, folder, tracked))];
    }

    /// <summary>The command that makes the file, in the output folder.</summary>
    public static string Create(SecretFile file) => file.Backend == SecretBackend.Sops ? $"sops {Shell.Quote(file.Path.BelowFolder)}" : $"agenix -e {Shell.Quote(file.Path.BelowFolder)}";

    private static SecretStatus Of(SecretFile file, string folder, HashSet<string>? tracked)
    {
        var path = Path.Combine(folder, file.Path.BelowFolder);
        if (!System.IO.File.Exists(path)) return new(file, "is missing", Create(file)) { IsGenerated = file.IsGenerated };
        if (Fault(file, path) is { } fault) return new(file, fault, Encrypt(file));
        return tracked?.Contains(file.Path.BelowFolder) == false ? new(file, "is not tracked by git", $"git add -- {Shell.Quote(file.Path.BelowFolder)}") : new(file, null, null);
    }

    private static string Encrypt(SecretFile file) => file.Backend == SecretBackend.Sops ? $"sops updatekeys {Shell.Quote(file.Path.BelowFolder)}" : "agenix -r";

    private static string? Fault(SecretFile file, string path)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > LargestInBytes) return null;
            bytes = System.IO.File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
        return file.Backend == SecretBackend.Sops ? OfSops(file, bytes) : OfAge(file, bytes);
    }

    private static string? OfAge(SecretFile file, byte[] bytes)
    {
        if (Stanzas(bytes) is not { } stanzas) return "is not an age file";
        var expected = file.Recipients.DistinctBy(static recipient => recipient.Key).ToArray();
        // A stanza for an SSH key carries four bytes of its hash; one for a key of age says nothing of whom it is for.
        var ssh = expected.Where(static recipient => recipient.Key.Ssh is not null).ToDictionary(static recipient => recipient, static recipient => Tag(recipient.Key.Ssh!));
        var lacking = ssh.Where(recipient => !stanzas.Any(stanza => stanza is [_, var tag, ..] && tag == recipient.Value)).Select(static recipient => recipient.Key.Name).ToList();
        var native = expected.Where(static recipient => recipient.Key.Ssh is null).ToArray();
        if (stanzas.Count(static stanza => stanza[0] == "X25519") < native.Length) lacking.AddRange(native.Select(static recipient => recipient.Name));
        if (lacking.Count > 0) return $"is not encrypted to {string.Join(", ", lacking.Distinct())}";
        var more = stanzas.Count(stanza => stanza[0].StartsWith("ssh-", StringComparison.Ordinal) ? !ssh.ContainsValue(stanza.Length > 1 ? stanza[1] : "") : false)
            + Math.Max(0, stanzas.Count(static stanza => stanza[0] == "X25519") - native.Length);
        return more == 0 ? null : $"is encrypted to {more} {(more == 1 ? "key" : "keys")} that the description does not name";
    }

    private static string? OfSops(SecretFile file, byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var found = json.RootElement.GetProperty("sops").TryGetProperty("age", out var age) && age.ValueKind == JsonValueKind.Array
                ? age.EnumerateArray().Select(static one => one.GetProperty("recipient").GetString()!).ToHashSet(StringComparer.Ordinal) : [];
            var expected = file.Recipients.Where(static recipient => recipient.Key.ForSops is not null).ToLookup(static recipient => recipient.Key.ForSops!, static recipient => recipient.Name);
            string[] lacking = [.. expected.Where(recipient => !found.Contains(recipient.Key)).SelectMany(static recipient => recipient).Distinct()];
            if (lacking.Length > 0) return $"is not encrypted to {string.Join(", ", lacking)}";
            var more = found.Count(key => !expected.Contains(key));
            return more == 0 ? null : $"is encrypted to {more} {(more == 1 ? "key" : "keys")} that the description does not name";
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "is not a sops file in its binary format";
        }
    }

    /// <summary>The words of each recipient's first line in the header; null if absent.</summary>
    private static List<string[]>? Stanzas(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.StartsWith(Armored, StringComparison.Ordinal))
        {
            try
            {
                text = Encoding.Latin1.GetString(Convert.FromBase64String(string.Concat(text.Split('\n').Where(static line => !line.StartsWith("-----", StringComparison.Ordinal)).Select(static line => line.Trim()))));
            }
            catch (FormatException)
            {
                return null;
            }
        }
        if (!text.StartsWith(AgeHeader + "\n", StringComparison.Ordinal)) return null;
        var stanzas = new List<string[]>();
        foreach (var line in text.Split('\n').Skip(1))
        {
            if (line.StartsWith("---", StringComparison.Ordinal)) return stanzas;
            // age adds a line of random words, so that others do not stop at what they do not know.
            if (line.StartsWith("-> ", StringComparison.Ordinal)) stanzas.Add(line[3..].Split(' '));
        }
        return null;
    }

    private static string Tag(SshPublicKey key) => Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(key.ToString().Split(' ')[1]))[..4]).TrimEnd('=');
}
