using System.CommandLine;
using System.Globalization;
using Hardening.Commands.Emit;
using Hardening.Terminals;

namespace Hardening.Commands.Install;

/// <summary>Prints the first installation of a host, step by step. Nothing is run.</summary>
internal sealed class InstallCommand : FleetCommand
{
    private readonly Argument<string?> host = new("HOST") { Description = "The host; can be left out where there is one only.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder with the flake.", HelpName = "DIR", DefaultValueFactory = _ => EmitOptions.DefaultFolder,
    };

    public override string Name => "install";

    public override string Description => "Print the steps of the first installation of a host.";

    public override IReadOnlyList<Option> Options => [output];

    public override IReadOnlyList<Argument> Arguments => [host];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var folder = parsed.GetRequiredValue(output);
        var model = ImportedModules.Of(fleet, folder);
        var chosen = HostChoice.One(model, parsed.GetValue(host), Name);
        var number = 0;
        foreach (var step in InstallRecipe.Of(model, chosen, folder))
        {
            if (number > 0) screen.Out.WriteLine();
            screen.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {++number}. {step.Title}"), Tone.Strong);
            foreach (var command in step.Commands) screen.Out.WriteLine(command, command.StartsWith('#') ? Tone.Faint : Tone.Plain);
        }
        return ExitCode.Ok;
    }
}
