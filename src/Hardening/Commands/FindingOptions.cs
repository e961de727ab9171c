using System.CommandLine;
using Hardening.Findings;

namespace Hardening.Commands;

/// <summary>What can be said about findings, with every command that looks for them.</summary>
internal sealed class FindingOptions
{
    private readonly Option<string?> sarif = new("--sarif") { Description = "Write the findings to this file as SARIF 2.1.0.", HelpName = "FILE" };

    private readonly Option<bool> json = Choices.Json();

    private readonly Option<string?> baseline = new("--baseline") { Description = "Leave out findings of this baseline file.", HelpName = "FILE" };

    public IReadOnlyList<Option> All => [sarif, json, baseline];

    public string? Sarif(ParseResult parsed) => parsed.GetValue(sarif);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public string? Baseline(ParseResult parsed) => parsed.GetValue(baseline);

    public Judgment Judge(FleetModel model, ParseResult parsed) => Judge(model, Baseline(parsed));

    public static Judgment Judge(FleetModel model, string? baseline) =>
        Judgment.Of(model, baseline is null ? Findings.Baseline.Empty : Findings.Baseline.Read(baseline), TimeProvider.System);

    /// <summary>Writes the findings as SARIF, where that was asked for.</summary>
    public static void Write(Judgment judgment, string? sarif, string? baseline)
    {
        if (sarif is not null) Findings.Sarif.Write(sarif, judgment, hasBaseline: baseline is not null);
    }
}
