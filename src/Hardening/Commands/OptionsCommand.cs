using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hardening.Commands.Overview;
using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Tells which table of options is in use, and what it says of an option.</summary>
internal sealed class OptionsCommand : FleetCommand
{
    private readonly Argument<string?> path = new("PATH")
    {
        Description = "An option, for example services.openssh.enable.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> json = Choices.Json();

    private readonly Option<string> output = Choices.Flake();

    public override string Name => "options";

    public override string Description => "Show the table of NixOS options in use, how to create your own, or one option.";

    public override IReadOnlyList<Option> Options => [output, json];

    public override IReadOnlyList<Argument> Arguments => [path];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var model = ImportedModules.Of(fleet, parsed.GetRequiredValue(output));
        if (model.Files.Options?.Problem is { } problem) throw new RunFailure(ExitCode.Description, problem);
        var isJson = parsed.GetValue(json);
        if (parsed.GetValue(path) is { } asked)
        {
            var option = OptionReport.Of(model, asked);
            if (isJson) screen.Out.WriteText(JsonSerializer.Serialize(option, OptionsJsonContext.Default.OptionReport));
            else option.Write(screen.Out);
        }
        else
        {
            var table = TableReport.Of(model);
            if (isJson) screen.Out.WriteText(JsonSerializer.Serialize(table, OptionsJsonContext.Default.TableReport));
            else table.Write(screen.Out);
        }
        return ExitCode.Ok;
    }
}

/// <summary>Which table of options is in use.</summary>
/// <param name="Table"><c>built-in</c>, or the name of the file.</param>
/// <param name="Source">What the table was made of.</param>
/// <param name="Date">The day on which it was made.</param>
/// <param name="Release">The release whose options are listed; null where the file does not say.</param>
/// <param name="FleetRelease">The release that the fleet is built from.</param>
/// <param name="Options">How many options it has for that release.</param>
/// <param name="Command">The shell command that makes the file.</param>
internal sealed record TableReport(string Table, string Source, string Date, string? Release, string FleetRelease, int Options, string Command)
{
    public static TableReport Of(FleetModel model)
    {
        var table = model.Files.Table;
        var fleet = model.Release.Number();
        var command = CommandFor(model.Hosts[0].Name);
        return table.User is { } user
            ? new(OptionFile.Name, "the project's own file", File.GetLastWriteTimeUtc(OptionFile.Name).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), user.Release, fleet, user.Count, command)
            : new("built-in", table.Header, table.Date, fleet, fleet, OptionAnswers.All(table, model.Release).Count(), command);
    }

    /// <summary>The command that makes the file from the emitted flake.</summary>
    public static string CommandFor(string host) =>
        $"install -m 644 \"$(nix build --no-link --print-out-paths './{Emit.EmitOptions.DefaultFolder}#nixosConfigurations.{host}.config.system.build.manual.optionsJSON')/share/doc/nixos/options.json\" {OptionFile.Name}";

    public void Write(Pen pen)
    {
        pen.WriteLine($"Table: {Table}", Tone.Strong);
        TextTable.Write(pen, "  ",
        [
            ["source", Source],
            ["date", Date],
            ["release", Release is null ? "not stated in the file" : $"NixOS {Release}"],
            ["options", Options.ToString(CultureInfo.InvariantCulture)],
        ]);
        if (Release is not null && !Release.StartsWith(FleetRelease, StringComparison.Ordinal))
            pen.WriteLine($"The fleet is built from NixOS {FleetRelease}: create the file again.");
        pen.WriteLine();
        pen.WriteLine(Table == OptionFile.Name
            ? "It lists exactly the options of the nixpkgs it was created from: any other option is an error."
            : $"If it is older than your nixpkgs, an unknown option is a warning. With {OptionFile.Name} in the project folder, every path and type is certain.");
        pen.WriteLine("After emit and after each update of nixpkgs, create it in the project folder:");
        pen.WriteLine($"  {Command}");
    }
}

/// <summary>What the table says of one option.</summary>
/// <param name="Path">As it was asked for.</param>
/// <param name="Declared">The declared name, with placeholders.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">NixOS's default, where it is a short literal.</param>
/// <param name="IsReadOnly">Whether NixOS alone sets it.</param>
/// <param name="Source">What the knowledge of it rests on.</param>
/// <param name="Note">What changed between releases.</param>
/// <param name="Settings">The settings of facets that set it.</param>
/// <param name="Changes">The settings of facets that it changes beyond itself.</param>
/// <param name="Defines">The options that its module defines.</param>
/// <param name="MayChangeMore">Whether it may change more than that; null where its effects are not recorded.</param>
internal sealed record OptionReport(
    string Path, string Declared, string Type, string? Default, bool IsReadOnly, string Source, string? Note, string[] Settings, string[] Changes, string[] Defines, bool? MayChangeMore)
{
    public static OptionReport Of(FleetModel model, string text)
    {
        if (!NixosPath.TryFrom(text, out var path, out var problem)) throw new RunFailure(ExitCode.Usage, problem!);
        var table = model.Files.Table;
        var answer = NixosOptions.Find(table, path!, model.Release);
        if (answer.Option is not { } option)
            throw new RunFailure(ExitCode.Usage, answer.Problem ?? $"{path} is a group of options: {string.Join(", ", Inside(table, path!, model.Release))}.");
        var effect = OptionEffects.Instance.Of(path!);
        return new(
            path!.Text, option.Declaration.Text, option.Type.One, option.Default, !option.IsFree && table.User?.ReadOnly.Contains(OptionTable.Key(option.Declaration.Segments)) == true,
            SourceOf(table, option.Evidence), option.Note, [.. SettingsOf(path)],
            [.. effect?.Changes.Select(Words) ?? []],
            [.. effect?.Defines.Select(static defined => $"{defined.Path} = {defined.Value}{(defined.Condition is null ? "" : $" if {defined.Condition}")}") ?? []],
            effect is null ? null : !effect.IsComplete);
    }

    public void Write(Pen pen)
    {
        pen.WriteLine(Path, Tone.Strong);
        List<string[]> rows = [["type", Type]];
        if (Declared != Path) rows.Add(["declared as", Declared]);
        rows.Add(["default", Default ?? "not a short literal, or unset"]);
        if (IsReadOnly) rows.Add(["read-only", "set by NixOS"]);
        rows.Add(["known from", Source]);
        if (Note is not null) rows.Add(["note", Note]);
        rows.Add(["facet setting", Settings.Length == 0 ? "none" : string.Join(", ", Settings)]);
        rows.AddRange(Changes.Select(static change => (string[])["changes", change]));
        rows.AddRange(Defines.Select(static defined => (string[])["defines", defined]));
        rows.Add(["effects", MayChangeMore switch { null => "no effects recorded", true => "may change other settings", false => "changes nothing else" }]);
        TextTable.Write(pen, "  ", rows);
    }

    private static IEnumerable<string> Inside(OptionTable table, NixosPath group, NixosRelease release) =>
        OptionAnswers.All(table, release).Where(option => option.Declaration.IsWithin(group)).Select(option => group.Child(option.Declaration.Segments[group.Segments.Count]).Text).Distinct();

    private static string SourceOf(OptionTable table, OptionEvidence evidence) => evidence switch
    {
        OptionEvidence.Flake => "the module's flake, mid-2026",
        _ when table.User is not null => OptionFile.Name,
        OptionEvidence.Source => "the module's source, mid-2026",
        _ => "the list of NixOS 24.11, 2024-12-19",
    };

    private static IEnumerable<string> SettingsOf(NixosPath path)
    {
        SettingNode? node = SettingCatalogue.Instance.Root;
        foreach (var name in path.Segments) node = name == "<name>" ? node?.Any : node?.Find(name);
        return node is null ? [] : node.Keys.Select(static key => $"{key.Facet}.{key.Name}").Distinct();
    }

    private static string Words(ChangedSetting change) =>
        change.Facet + (change.Name is null ? "" : $".{change.Name}") + (change.Elements.Count == 0 ? "" : $"[{string.Join(", ", change.Elements)}]")
        + (change.Inner is null ? "" : $".{change.Inner}") + (change.Condition is null ? "" : $" ({change.Condition})");
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TableReport))]
[JsonSerializable(typeof(OptionReport))]
internal sealed partial class OptionsJsonContext : JsonSerializerContext;
