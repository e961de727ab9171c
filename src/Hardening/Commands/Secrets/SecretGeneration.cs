using System.Security.Cryptography;
using Hardening.Errors;

namespace Hardening.Commands.Secrets;

/// <summary>Makes the encrypted files that are missing and have a generator.</summary>
internal sealed class SecretGeneration
{
    private readonly string folder;

    private SecretGeneration(string folder) => this.folder = folder;

    /// <summary>What was made, one line for each file.</summary>
    /// <exception cref="RunFailure">A file cannot be made; nothing is overwritten, and what was made before stays.</exception>
    public static IEnumerable<string> Run(FleetModel fleet, string folder)
    {
        var generation = new SecretGeneration(folder);
        var missing = SecretFile.Of(fleet).Where(file => file.IsGenerated && !File.Exists(generation.At(file.Path))).ToArray();
        // All or nothing where it can be known before: half of the files with old recipients are of no use.
        foreach (var file in missing) generation.Check(fleet, file);
        return missing.SelectMany(generation.Make);
    }

    private string At(RelativePath path) => Path.Combine(folder, path.BelowFolder);

    private void Check(FleetModel fleet, SecretFile file)
    {
        var name = file.Path.BelowFolder;
        if (file.Generators.Count > 1)
            throw Refused($"{name} has two generators: {string.Join(", ", file.Generators)}.\nFix: declare the same one on each host, or give one of the secrets another file with Secret.File.");
        if (fleet.Hosts.FirstOrDefault(host => file.Hosts.Contains(host.Name) && !host.Secrets.HostKey.TryGet(out _)) is { } host)
            throw Refused($"{name} cannot be encrypted to {host.Name}: its public key is not in the description.\nFix: run secrets host-keys {host.Name}, then write Secrets.HostKey(\"...\") with the key that it shows.");
        if (file.Recipients.All(static recipient => recipient.IsHost))
            throw Refused($"{name} would have no administrator as recipient, so it could not be changed later.\nFix: fleet.Administrator(\"name\", \"public key\").");
        if (Companions(file).FirstOrDefault(path => File.Exists(At(path))) is { } existing)
            throw Refused($"{existing.BelowFolder} exists although {name} does not, and is not overwritten.\nFix: restore {name}, or remove {existing.BelowFolder}.");
    }

    private static RunFailure Refused(string message) => new(ExitCode.Refused, message);

    private static IEnumerable<RelativePath> Companions(SecretFile file) => new[] { file.PasswordFile, file.PublicKeyFile }.OfType<RelativePath>();

    private IEnumerable<string> Make(SecretFile file)
    {
        var name = file.Path.BelowFolder;
        var made = new List<string>();
        using var value = GeneratedValue.Of(file.Generators[0], Path.GetFileNameWithoutExtension(name));
        // The secret itself comes last: a run that was stopped before leaves a file that the next one names.
        if (file.PasswordFile is { } passwords && value.Password is { } password)
        {
            Recipient[] administrators = [.. file.Recipients.Where(static recipient => !recipient.IsHost)];
            Place(passwords, Encrypted(administrators, password));
            made.Add($"{passwords.BelowFolder}: the passwords of the hashes, for {Names(administrators)}");
        }
        if (file.PublicKeyFile is { } keys && value.PublicKey is { } key)
        {
            Place(keys, System.Text.Encoding.ASCII.GetBytes(key + "\n"));
            made.Add($"{keys.BelowFolder}: public key, not encrypted");
        }
        Place(file.Path, Encrypted(file.Recipients, value.Value));
        return made.Prepend($"{name}: {file.Generators[0].Words()}, for {Names(file.Recipients)}");
    }

    private static string Names(IEnumerable<Recipient> recipients) => string.Join(", ", recipients.Select(static recipient => recipient.Name).Distinct());

    private static byte[] Encrypted(IEnumerable<Recipient> recipients, byte[] value) => LocalTool.Pipe(
        "age", "age", value, ["--encrypt", .. recipients.Select(static recipient => recipient.Key.ToString()).Distinct().SelectMany(static key => new[] { "--recipient", key })]);

    private void Place(RelativePath path, byte[] bytes)
    {
        var target = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = $"{target}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        try
        {
            using (var file = new FileStream(draft, System.IO.FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, target, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
