using System.CommandLine;
using Hardening.Findings;
using Hardening.Overview.Text;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Runs the rules and writes no flake.</summary>
internal sealed class CheckCommand : FleetCommand
{
    private readonly Option<string> output = Choices.Flake();

    private readonly Option<string[]> host = Choices.Hosts("Show the findings of this host only. Can be repeated.");

    private readonly Option<NixosRelease?> release = Choices.Release("Check for this NixOS release instead of the fleet's own.");

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "The lowest severity that ends with exit code 1.",
        HelpName = "error|warning|info|none",
        DefaultValueFactory = static _ => "error",
        Validators =
        {
            static written =>
            {
                if (written.Tokens is [{ Value: not ("error" or "warning" or "info" or "none") and var word }])
                    written.AddError($"\"{word}\" is not a valid severity: expected --fail-on error, warning, info or none.");
            },
        },
    };

    private readonly FindingOptions findings = new();

    private readonly Option<string?> writeBaseline = new("--write-baseline")
    {
        Description = "Write the current findings to this file, as input for --baseline.",
        HelpName = "FILE",
    };

    private readonly Option<bool> buildLines = new("--build-lines") { Description = "Write findings in MSBuild's format: file(line,column): warning HD1101: text." };

    private readonly Option<string?> compilerLog = new("--compiler-log")
    {
        Description = "With --build-lines: leave out findings of this compiler log (SARIF 2.1.0).",
        HelpName = "FILE",
    };

    public override string Name => "check";

    public override string Description => "Run the rules, and write no flake.";

    public override IReadOnlyList<Option> Options => [output, host, release, failOn, .. findings.All, writeBaseline, buildLines, compilerLog];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var model = ImportedModules.Of(fleet, parsed.GetRequiredValue(output));
        if (parsed.GetValue(release) is { } other) model = model.For(other);
        var chosen = Emit.HostChoice.Of(model, parsed.GetValue(host) ?? []).Chosen;
        var judgment = findings.Judge(model, parsed).Of(chosen);
        FindingOptions.Write(judgment, findings.Sarif(parsed), findings.Baseline(parsed));
        if (parsed.GetValue(writeBaseline) is { } file)
        {
            Baseline.Write(file, [.. judgment.Findings, .. judgment.Known]);
            screen.Out.WriteLine($"{file} holds {(judgment.Findings.Count + judgment.Known.Count).Of("finding")}.");
            return ExitCode.Ok;
        }
        if (findings.Json(parsed)) screen.Out.WriteText(FindingsJson.Serialize(model, judgment));
        else if (parsed.GetValue(buildLines)) BuildLines.Write(screen.Out, judgment, CompilerLog.Read(parsed.GetValue(compilerLog)));
        else
        {
            FindingsReport.Write(screen.Out, judgment, screen.IsTerminal, from: Severity.Info);
            screen.Out.WriteLine($"{(screen.IsTerminal ? "  " : "")}{judgment.Count(Severity.Error).Of("error")}, {judgment.Count(Severity.Warning).Of("warning")}, {judgment.Count(Severity.Info).Of("note")}, {judgment.Accepted.Count} accepted.");
        }
        return IsFailure(judgment, parsed.GetRequiredValue(failOn)) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static bool IsFailure(Judgment judgment, string failOn) => failOn switch
    {
        "error" => judgment.HasErrors,
        "warning" => judgment.Findings.Any(static finding => finding.Rule.Severity >= Severity.Warning),
        "info" => judgment.Findings.Count > 0,
        _ => false,
    };
}
