using System.CommandLine;
using Hardening.Terminals;

namespace Hardening.Commands.Emit;

/// <summary>Writes the flake.</summary>
internal sealed class EmitCommand : FleetCommand
{
    private readonly Option<string> output = new("--output")
    {
        Description = "The output folder; it may contain other files, such as flake.lock.",
        HelpName = "DIR",
        DefaultValueFactory = _ => EmitOptions.DefaultFolder,
        Validators = { static written => Choices.NotEmpty(written, "--output") },
    };

    private readonly Option<string[]> host = Choices.Hosts("Leave the files of other hosts unchanged. Can be repeated.");

    private readonly Option<NixosRelease?> release = Choices.Release("Write for this NixOS release instead of the fleet's.");

    private readonly Option<bool> check = new("--check") { Description = "Write nothing; exit code 8 if the folder differs from the description." };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "List what would change, and write nothing." };

    private readonly Option<bool> diff = new("--diff") { Description = "Show the changes as a unified diff, and write nothing." };

    private readonly Option<bool> force = new("--force")
    {
        Description = "Replace edited and foreign files; the old version is kept as NAME.edited.",
    };

    private readonly FindingOptions findings = new();

    public override string Name => "emit";

    public override string Description => "Write the flake: flake.nix and one module per facet of each host.";

    public override IReadOnlyList<Option> Options => [output, host, release, check, dryRun, diff, force, .. findings.All];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen) => Emission.Run(fleet, Read(parsed), screen);

    private EmitOptions Read(ParseResult parsed) => new()
    {
        Output = parsed.GetRequiredValue(output),
        Hosts = parsed.GetValue(host) ?? [],
        Release = parsed.GetValue(release),
        Sarif = findings.Sarif(parsed),
        Json = findings.Json(parsed),
        Baseline = findings.Baseline(parsed),
        Check = parsed.GetValue(check),
        DryRun = parsed.GetValue(dryRun),
        Diff = parsed.GetValue(diff),
        Force = parsed.GetValue(force),
    };
}
