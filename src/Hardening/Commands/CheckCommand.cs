using System.CommandLine;
using Hardening.Findings;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Runs the rules and writes no flake.</summary>
internal sealed class CheckCommand : FleetCommand
{
    private readonly FindingOptions findings = new();

    private readonly Option<string?> writeBaseline = new("--write-baseline")
    {
        Description = "Write today's findings to this file, so that --baseline lets them pass.",
        HelpName = "FILE",
    };

    private readonly Option<bool> buildLines = new("--build-lines") { Description = "Write findings as MSBuild reads them: file(line,column): warning HD1101: text." };

    private readonly Option<string?> compilerLog = new("--compiler-log")
    {
        Description = "With --build-lines: leave out what this log of the compiler (SARIF 2.1.0) holds already.",
        HelpName = "FILE",
    };

    public override string Name => "check";

    public override string Description => "Run the rules, and write no flake.";

    public override IReadOnlyList<Option> Options => [.. findings.All, writeBaseline, buildLines, compilerLog];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var model = ImportedModules.Of(fleet, Emit.EmitOptions.DefaultFolder);
        var judgment = findings.Judge(model, parsed);
        if (parsed.GetValue(writeBaseline) is { } file)
        {
            Baseline.Write(file, [.. judgment.Findings, .. judgment.Known]);
            screen.Out.WriteLine($"{file} holds {judgment.Findings.Count + judgment.Known.Count} findings.");
            return ExitCode.Ok;
        }
        if (parsed.GetValue(buildLines)) BuildLines.Write(screen.Out, judgment, CompilerLog.Read(parsed.GetValue(compilerLog)));
        else
        {
            FindingsReport.Write(screen.Out, judgment, screen.IsTerminal, from: Severity.Info);
            screen.Out.WriteLine($"{(screen.IsTerminal ? "  " : "")}{judgment.Count(Severity.Error)} errors, {judgment.Count(Severity.Warning)} warnings, {judgment.Count(Severity.Info)} notes, {judgment.Accepted.Count} accepted.");
        }
        return judgment.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }
}
