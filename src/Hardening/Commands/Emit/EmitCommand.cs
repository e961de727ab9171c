using System.CommandLine;
using System.CommandLine.Parsing;
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
        Validators = { NotEmpty },
    };

    private readonly Option<string[]> host = new("--host")
    {
        Description = "Leave the files of all other hosts as they are. Can be repeated.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<NixosRelease?> release = new("--release")
    {
        Description = "Write for this NixOS release instead of the fleet's own.",
        HelpName = string.Join("|", Numbers),
        CustomParser = ReadRelease,
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "List what would change, and write nothing." };

    private readonly Option<bool> diff = new("--diff") { Description = "Show as a unified diff what would change, and write nothing." };

    private readonly Option<bool> force = new("--force")
    {
        Description = "Replace generated files that were edited, and files that are not ours; each is kept beside.",
    };

    public override string Name => "emit";

    public override string Description => "Write the flake: flake.nix and one module per facet of each host.";

    public override IReadOnlyList<Option> Options => [output, host, release, dryRun, diff, force];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen) => Emission.Run(fleet, Read(parsed), screen);

    private static string[] Numbers => [.. Enum.GetValues<NixosRelease>().Select(known => known.Number())];

    private EmitOptions Read(ParseResult parsed) => new()
    {
        Output = parsed.GetRequiredValue(output),
        Hosts = parsed.GetValue(host) ?? [],
        Release = parsed.GetValue(release),
        DryRun = parsed.GetValue(dryRun),
        Diff = parsed.GetValue(diff),
        Force = parsed.GetValue(force),
    };

    private static NixosRelease? ReadRelease(ArgumentResult written)
    {
        var number = written.Tokens[0].Value;
        foreach (var known in Enum.GetValues<NixosRelease>())
            if (known.Number() == number) return known;
        written.AddError($"There is no release \"{number}\" here: write --release {string.Join(", ", Numbers[..^1])} or {Numbers[^1]}.");
        return null;
    }

    private static void NotEmpty(OptionResult written)
    {
        if (written.Tokens is [{ Value: "" }]) written.AddError("--output needs the name of a folder, for example --output flake.");
    }
}
