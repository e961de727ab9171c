using System.CommandLine;
using Hardening.Terminals;

namespace Hardening.Commands.Secrets;

/// <summary>Makes the secrets that are missing.</summary>
internal sealed class GenerateCommand : FleetCommand
{
    private readonly Option<string> output = Choices.Flake();

    public override string Name => "generate";

    public override string Description => "Generate the missing secrets that have a generator, encrypted to the hosts that use them and to the administrators.";

    public override IReadOnlyList<Option> Options => [output];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var folder = parsed.GetRequiredValue(output);
        var model = ImportedModules.Of(fleet, folder);
        var count = 0;
        foreach (var line in SecretGeneration.Run(model, folder))
        {
            screen.Out.WriteLine(line);
            count++;
        }
        if (SecretFile.Of(model).Any(static file => file.Generators.Count > 0 && !file.IsGenerated))
            screen.Out.WriteLine("Files for sops-nix are not generated: secrets generate encrypts with age only. Write them with sops.");
        else if (count == 0) screen.Out.WriteLine("Nothing to generate: every secret with a generator has its file.");
        SecretNotes.Write(screen.Out, SecretStatus.Of(model, folder), folder);
        return ExitCode.Ok;
    }
}
