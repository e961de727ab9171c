using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Lists who can read what.</summary>
internal sealed class SecretsCommand : FleetCommand
{
    private static readonly string[] Head = ["HOST", "SECRET", "FILE", "OWNER", "MODE", "USED BY", "DECRYPTED BY", "STATE"];

    private readonly Option<string> output = Choices.Flake();

    private readonly Option<bool> json = Choices.Json();

    public override string Name => "secrets";

    public override string Description => "List the secrets of each host, who can read them, and which encrypted files are missing or encrypted to the wrong keys.";

    public override IReadOnlyList<Option> Options => [output, json];

    public override IReadOnlyList<FleetCommand> Commands => [new Secrets.GenerateCommand(), new Secrets.HostKeysCommand()];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var folder = parsed.GetRequiredValue(output);
        var model = ImportedModules.Of(fleet, folder);
        var states = SecretStatus.Of(model, folder);
        var files = states.ToLookup(static state => state.File.Path);
        if (parsed.GetValue(json))
        {
            screen.Out.WriteText(JsonSerializer.Serialize(Report(model, states, files), SecretsJsonContext.Default.SecretsReport));
            return ExitCode.Ok;
        }
        string[][] rows = [.. model.Hosts.SelectMany(host => host.Secrets.All.Certain.Select(name => Row(host, host.Secrets.Secret(name), files)))];
        if (rows.Length == 0)
        {
            screen.Out.WriteLine("No host has a secret. Add one with host.Secrets.Add(\"name\").");
            return ExitCode.Ok;
        }
        Write(screen.Out, rows);
        if (states.Any(static state => state.Problem is not null)) screen.Out.WriteLine();
        SecretNotes.Write(screen.Out, states, folder);
        return ExitCode.Ok;
    }

    private static SecretsReport Report(FleetModel model, IReadOnlyList<SecretStatus> states, ILookup<RelativePath, SecretStatus> files) => new(model.Name,
    [
        .. model.Hosts.SelectMany(host => host.Secrets.All.Certain.Select(name => host.Secrets.Secret(name)).Select(secret => new SecretItem(
            host.Name, secret.Name, secret.File.BelowFolder, Owner(secret), secret.Mode.ToString(), [.. secret.Uses.Select(use => use.By).Distinct()],
            [.. files[secret.File].SelectMany(state => state.File.Recipients).Select(recipient => recipient.Name).Distinct()], State(secret, files)))),
    ],
    [.. states.Select(static state => new SecretFileItem(state.File.Path.BelowFolder, [.. state.File.Recipients.Select(recipient => recipient.Key.ToString()!)], state.Problem, state.Command))]);

    private static string State(SecretModel secret, ILookup<RelativePath, SecretStatus> files) => files[secret.File].Select(static state => state.Problem ?? "ready").First();

    private static string[] Row(HostModel host, SecretModel secret, ILookup<RelativePath, SecretStatus> files) =>
    [
        host.Name,
        secret.Name,
        secret.File.BelowFolder,
        Owner(secret),
        secret.Mode.ToString(),
        Listed(secret.Uses.Select(use => use.By)),
        Listed(files[secret.File].SelectMany(state => state.File.Recipients).Select(recipient => recipient.Name)),
        State(secret, files),
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
internal sealed record SecretsReport(string Fleet, SecretItem[] Secrets, SecretFileItem[] Files);

/// <summary>An encrypted file.</summary>
/// <param name="Path">Where it is, from the output folder.</param>
/// <param name="Recipients">The public keys it shall be encrypted to.</param>
/// <param name="Problem">What is wrong with it; null where nothing is.</param>
/// <param name="Command">What to type in the output folder; null where nothing is wrong.</param>
internal sealed record SecretFileItem(string Path, string[] Recipients, string? Problem, string? Command);

/// <summary>A secret of a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Secret">The secret's name.</param>
/// <param name="File">The encrypted file, from the output folder.</param>
/// <param name="Owner">Who owns the decrypted file.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="UsedBy">What uses it.</param>
/// <param name="DecryptedBy">Whose keys decrypt the encrypted file.</param>
/// <param name="State">"ready", or what is wrong with the encrypted file.</param>
internal sealed record SecretItem(string Host, string Secret, string File, string Owner, string Mode, string[] UsedBy, string[] DecryptedBy, string State);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SecretsReport))]
internal sealed partial class SecretsJsonContext : JsonSerializerContext;
