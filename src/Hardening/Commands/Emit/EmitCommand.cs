using System.CommandLine;
using Hardening.Terminals;

namespace Hardening.Commands.Emit;

/// <summary>Writes the flake.</summary>
internal sealed class EmitCommand : FleetCommand
{
    private readonly Option<string> output = new("--output")
    {
        Description = "The folder to write; it may hold files of your own, such as flake.lock.",
        HelpName = "DIR",
        DefaultValueFactory = _ => EmitOptions.DefaultFolder,
        Validators = { static written => Choices.NotEmpty(written, "--output") },
    };

    private readonly Option<string[]> host = Choices.Hosts("Leave the files of all other hosts as they are. Can be repeated.");

    private readonly Option<NixosRelease?> release = Choices.Release("Write for this NixOS release instead of the fleet's own.");

    private readonly Option<bool> check = new("--check") { Description = "Write nothing; end with exit code 8 where the folder is not what the description makes." };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "List what would change, and write nothing." };

    private readonly Option<bool> diff = new("--diff") { Description = "Show as a unified diff what would change, and write nothing." };

    private readonly Option<bool> force = new("--force")
    {
        Description = "Replace generated files that were edited, and files that are not ours; each is kept beside.",
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
