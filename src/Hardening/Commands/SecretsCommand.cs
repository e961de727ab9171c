using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Lists who can read what.</summary>
internal sealed class SecretsCommand : FleetCommand
{
    private static readonly string[] Members = ["host", "secret", "file", "owner", "mode", "usedBy", "decryptedBy", "state"];
    private static readonly string[] Head = ["HOST", "SECRET", "FILE", "OWNER", "MODE", "USED BY", "DECRYPTED BY", "STATE"];

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder with the flake and its encrypted files.", HelpName = "DIR", DefaultValueFactory = _ => Emit.EmitOptions.DefaultFolder,
    };

    private readonly Option<bool> json = new("--json") { Description = "Write it as JSON." };

    public override string Name => "secrets";

    public override string Description => "List the secrets of each host, who can read them, and which encrypted files are missing or encrypted to the wrong keys.";

    public override IReadOnlyList<Option> Options => [output, json];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var folder = parsed.GetRequiredValue(output);
        var model = ImportedModules.Of(fleet, folder);
        var states = SecretStatus.Of(model, folder);
        var files = states.ToLookup(static state => state.File.Path);
        string[][] rows = [.. model.Hosts.SelectMany(host => host.Secrets.All.Certain.Select(name => Row(host, host.Secrets.Secret(name), files)))];
        if (parsed.GetValue(json)) WriteJson(screen.Out, rows, states);
        else if (rows.Length == 0) screen.Out.WriteLine("No host has a secret. Bring one with host.Secrets.Add(\"name\").");
        else
        {
            Write(screen.Out, rows);
            if (states.Any(static state => state.Problem is not null)) screen.Out.WriteLine();
            SecretNotes.Write(screen.Out, states, folder);
        }
        return ExitCode.Ok;
    }

    private static string[] Row(HostModel host, SecretModel secret, ILookup<RelativePath, SecretStatus> files) =>
    [
        host.Name,
        secret.Name,
        secret.File.ToString()[2..],
        Owner(secret),
        secret.Mode.ToString(),
        Listed(secret.Uses.Select(use => use.By)),
        Listed(files[secret.File].SelectMany(state => state.File.Recipients).Select(recipient => recipient.Name)),
        files[secret.File].Select(static state => state.Problem ?? "ready").First(),
    ];

    private static void WriteJson(Pen pen, string[][] rows, IReadOnlyList<SecretStatus> states)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("secrets");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var (name, value) in Members.Zip(row)) json.WriteString(name, value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var state in states)
            {
                json.WriteStartObject();
                json.WriteString("path", state.File.Path.ToString()[2..]);
                json.WriteStartArray("recipients");
                foreach (var recipient in state.File.Recipients) json.WriteStringValue(recipient.Key.ToString());
                json.WriteEndArray();
                json.WriteString("problem", state.Problem);
                json.WriteString("command", state.Command);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        pen.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

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
