using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Lists who can read what.</summary>
internal sealed class SecretsCommand : FleetCommand
{
    private static readonly string[] Head = ["HOST", "SECRET", "FILE", "OWNER", "MODE", "USED BY", "DECRYPTED BY"];

    private readonly Option<string> output = Choices.Flake();

    private readonly Option<bool> json = Choices.Json();

    public override string Name => "secrets";

    public override string Description => "List the secrets of each host, and who can read them.";

    public override IReadOnlyList<Option> Options => [output, json];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var model = ImportedModules.Of(fleet, parsed.GetRequiredValue(output));
        var files = SecretFile.Of(model).ToLookup(file => file.Path);
        if (parsed.GetValue(json))
        {
            screen.Out.WriteLine(JsonSerializer.Serialize(Report(model, files), SecretsJsonContext.Default.SecretsReport));
            return ExitCode.Ok;
        }
        string[][] rows = [.. model.Hosts.SelectMany(host => host.Secrets.All.Certain.Select(name => Row(host, host.Secrets.Secret(name), files)))];
        if (rows.Length == 0) screen.Out.WriteLine("No host has a secret. Bring one with host.Secrets.Add(\"name\").");
        else Write(screen.Out, rows);
        return ExitCode.Ok;
    }

    private static SecretsReport Report(FleetModel model, ILookup<RelativePath, SecretFile> files) => new(model.Name,
    [
        .. model.Hosts.SelectMany(host => host.Secrets.All.Certain.Select(name => host.Secrets.Secret(name)).Select(secret => new SecretItem(
            host.Name, secret.Name, secret.File.ToString()[2..], Owner(secret), secret.Mode.ToString(), [.. secret.Uses.Select(use => use.By).Distinct()],
            [.. files[secret.File].SelectMany(file => file.Recipients).Select(recipient => recipient.Name).Distinct()]))),
    ]);

    private static string[] Row(HostModel host, SecretModel secret, ILookup<RelativePath, SecretFile> files) =>
    [
        host.Name,
        secret.Name,
        secret.File.ToString()[2..],
        Owner(secret),
        secret.Mode.ToString(),
        Listed(secret.Uses.Select(use => use.By)),
        Listed(files[secret.File].SelectMany(file => file.Recipients).Select(recipient => recipient.Name)),
    ];

    private static string Owner(SecretModel secret) =>
        (secret.Owner?.ToString() ?? "root") + (secret.Group.TryGet(out var group) ? $":{group}" : "");

    private static string Listed(IEnumerable<string> names) => names.Distinct().ToArray() is { Length: > 0 } all ? string.Join(", ", all) : "nobody";

    private static void Write(Pen pen, string[][] rows)
    {
        var widths = Head.Select((title, column) => rows.Max(row => Math.Max(title.Length, row[column].Length))).ToArray();
        pen.WriteLine(Line(Head, widths), Tone.Strong);
        foreach (var row in rows) pen.WriteLine(Line(row, widths));
    }

    private static string Line(string[] row, int[] widths) =>
        string.Join("  ", row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column])));
}

/// <summary>The secrets of a fleet, as JSON.</summary>
internal sealed record SecretsReport(string Fleet, SecretItem[] Secrets);

/// <summary>A secret of a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Secret">The secret's name.</param>
/// <param name="File">The encrypted file, from the output folder.</param>
/// <param name="Owner">Who owns the decrypted file.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="UsedBy">What uses it.</param>
/// <param name="DecryptedBy">Whose keys decrypt the encrypted file.</param>
internal sealed record SecretItem(string Host, string Secret, string File, string Owner, string Mode, string[] UsedBy, string[] DecryptedBy);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SecretsReport))]
internal sealed partial class SecretsJsonContext : JsonSerializerContext;
