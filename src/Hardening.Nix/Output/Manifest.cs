using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hardening.Nix.Output;

/// <summary>What was generated last: each file with its length and SHA-256.</summary>
/// <remarks>
/// One line per file in the order of their paths, and nothing that changes by itself (no date, no machine), so that git
/// shows and merges what changed.
/// </remarks>
internal sealed class Manifest
{
    private const int Version = 1;

    private static readonly JsonEncodedText About = JsonEncodedText.Encode(
        "The files that Hardening generated here. Keep it in git; do not edit it.", JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private Manifest(string tool, IReadOnlyDictionary<OutputPath, Fingerprint> files) => (Tool, Files) = (tool, files);

    /// <summary>The version of the tool that wrote last.</summary>
    public string Tool { get; }

    public IReadOnlyDictionary<OutputPath, Fingerprint> Files { get; }

    /// <summary>The folder's manifest; empty when it has none.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public static Manifest Of(Disk disk)
    {
        if (disk.KindOf(StateFolder.Manifest) == StandingKind.Absent)
            return new Manifest("", new Dictionary<OutputPath, Fingerprint>());
        try
        {
            return Read(File.ReadAllBytes(disk.Full(StateFolder.Manifest)));
        }
        catch (JsonException damage)
        {
            throw new OutputException(OutputError.DamagedManifest,
                $"'{disk.Full(StateFolder.Manifest)}' cannot be read: {Readable.Text(damage.Message)} "
                + $"Restore it (git -C {Shell.Quote(disk.Root)} checkout -- {StateFolder.Manifest}), or remove it: generated files "
                + "that are unchanged are recognised, and any other stops the run until you decide.",
                damage);
        }
    }

    /// <summary>The same without the entries that no run of ours can have made.</summary>
    public Manifest Only(Func<OutputPath, bool>? owns) =>
        owns is null ? this : new Manifest(Tool, Files.Where(entry => owns(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value));

    /// <summary>The same with other entries for some files; none for a file that is no longer generated.</summary>
    public Manifest With(string tool, IEnumerable<KeyValuePair<OutputPath, Fingerprint?>> changes)
    {
        var files = new Dictionary<OutputPath, Fingerprint>(Files);
        foreach (var (path, print) in changes)
        {
            if (print is null)
                files.Remove(path);
            else
                files[path] = print;
        }
        return new Manifest(tool, files);
    }

    public byte[] ToBytes()
    {
        var text = new StringBuilder($$"""
            {
              "about": "{{About}}",
              "version": {{Version}},
              "tool": {{Quoted(Tool)}},
              "files": {
            """);
        var separator = "\n";
        foreach (var (path, print) in Files.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
        {
            text.Append(separator).Append("    ").Append(Quoted(path.Value));
            text.Append($$""": { "length": {{print.Length}}, "sha256": "{{print.Sha256}}" }""");
            separator = ",\n";
        }
        return Encoding.UTF8.GetBytes(text.Append("\n  }\n}\n").ToString());
    }

    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static Manifest Read(byte[] bytes)
    {
        var document = JsonSerializer.Deserialize(bytes, RecordsJson.Default.ManifestDocument)
            ?? throw new JsonException("It is empty.");
        if (document.Version != Version)
            throw new JsonException($"It has version {document.Version}, and this release supports version {Version}.");
        var files = new Dictionary<OutputPath, Fingerprint>(document.Files.Count);
        foreach (var (name, print) in document.Files)
        {
            if (!OutputPath.TryFrom(name, out var path, out var problem))
                throw new JsonException(problem);
            files.Add(path, print ?? throw new JsonException($"The entry for '{path}' is empty."));
        }
        return new Manifest(document.Tool, files);
    }
}

internal sealed record ManifestDocument(int Version, string Tool, Dictionary<string, Fingerprint?> Files);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ManifestDocument))]
[JsonSerializable(typeof(JournalDocument))]
internal sealed partial class RecordsJson : JsonSerializerContext;
