using Hardening.Nix.Flake;
using Hardening.Nix.Output;
using Hardening.Terminals;

namespace Hardening.Commands.Emit;

/// <summary>From a described fleet to its flake on the disk.</summary>
internal static class Emission
{
    public static ExitCode Run(Fleet fleet, EmitOptions options, Screen screen)
    {
        var model = fleet.ToModel();
        if (options.Release is { } release) model = model.For(release);
        var choice = HostChoice.Of(model, options.Hosts);
        OwnModules.Require(choice.Chosen, options.Output);

        var (files, result) = Write(model, choice, options, screen);
        var report = new EmitReport(screen, options, result);
        if (options.Diff) report.WriteDiff();
        else if (options.DryRun) report.WriteList();
        else report.WriteDone(choice.Chosen, files);
        return ExitCode.Ok;
    }

    private static (IReadOnlyList<OutputFile> Files, OutputResult Result) Write(FleetModel model, HostChoice choice, EmitOptions options, Screen screen)
    {
        using var waiting = Waiting.For("writing the flake", screen);
        var files = FlakeEmitter.Emit(model);
        var result = FlakeOutput.Write(options.Output, OutputFiles.From(files), new OutputOptions
        {
            ToolVersion = ToolVersion.Text,
            DryRun = options.DryRun || options.Diff,
            Diff = options.Diff,
            Force = options.Force,
            Leaves = choice.IsPart ? path => choice.Leaves(path.Value) : null,
        });
        return (files, result);
    }
}
