using Hardening.Findings;
using Hardening.Nix.Flake;
using Hardening.Nix.Output;
using Hardening.Overview.Comparing;
using Hardening.Overview.Facts;
using Hardening.Terminals;

namespace Hardening.Commands.Emit;

/// <summary>From a described fleet to its flake on the disk.</summary>
internal static class Emission
{
    public static ExitCode Run(Fleet fleet, EmitOptions options, Screen screen)
    {
        var model = ImportedModules.Of(fleet, options.Output);
        if (options.Release is { } release) model = model.For(release);
        var choice = HostChoice.Of(model, options.Hosts);
        OwnModules.Require(choice.Chosen, options.Output);

        var judgment = FindingOptions.Judge(model, options.Baseline);
        FindingOptions.Write(judgment, options.Sarif, options.Baseline);
        if (judgment.HasErrors)
        {
            if (options.Json) screen.Out.WriteText(EmitJson.Serialize(options, null, model, judgment));
            else FindingsReport.Write(screen.Error, judgment, screen.IsTerminal, from: Severity.Warning);
            screen.Error.WriteLine("Nothing was written: fix the errors, or accept them with host.Accept(\"HD....\", because: \"...\").");
            return ExitCode.Findings;
        }
        var (files, result) = Write(model, choice, judgment, options, screen);
        if (options.Json) screen.Out.WriteText(EmitJson.Serialize(options, result, model, judgment));
        else
        {
            var report = new EmitReport(screen, options, result);
            if (options.Diff) report.WriteDiff();
            else Report(report, model, choice, files, judgment, options, screen);
        }
        return options.Check && result.AnyChange ? ExitCode.Drift : ExitCode.Ok;
    }

    // What to do next stands last, so the streams take turns.
    private static void Report(EmitReport report, FleetModel model, HostChoice choice, IReadOnlyList<OutputFile> files, Judgment judgment, EmitOptions options, Screen screen)
    {
        if (!options.WritesNothing && screen.IsTerminal) report.WriteHosts(choice.Chosen, files, judgment);
        screen.Out.Flush();
        FindingsReport.Write(screen.Error, judgment, screen.IsTerminal, from: Severity.Warning);
        screen.Error.Flush();
        if (options.WritesNothing) report.WriteList();
        else
        {
            report.WriteDone(choice.Chosen);
            SecretNotes.Write(screen.Error, SecretStatus.Of(model, options.Output), options.Output);
        }
    }

    private static (IReadOnlyList<OutputFile> Files, OutputResult Result) Write(FleetModel model, HostChoice choice, Judgment judgment, EmitOptions options, Screen screen)
    {
        using var waiting = Waiting.For("writing the flake", screen);
        var facts = Task.Run(() => Facts(model, judgment));
        IReadOnlyList<OutputFile> files = [.. FlakeEmitter.Emit(model), facts.GetAwaiter().GetResult()];
        var result = FlakeOutput.Write(options.Output, OutputFiles.From(files), new OutputOptions
        {
            ToolVersion = ToolVersion.Text,
            DryRun = options.WritesNothing,
            Diff = options.Diff,
            Force = options.Force,
            Owns = static path => FlakeEmitter.CanEmit(path) || path.Value == FleetFacts.File,
            Leaves = choice.IsPart ? path => choice.Leaves(path.Value) : null,
        });
        return (files, result);
    }

    // What the command diff compares; without lines and days, so that it changes only when the fleet does.
    private static OutputFile Facts(FleetModel model, Judgment judgment) =>
        new(OutputPath.From(FleetFacts.File), FleetFacts.Of(FleetView.Of(model, judgment.Everything)).ToBytes());
}
