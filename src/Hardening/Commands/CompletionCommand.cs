using System.CommandLine;
using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>Writes what makes a shell complete the program's commands and options.</summary>
internal sealed class CompletionCommand : FleetCommand
{
    private readonly Argument<string> shell = new("SHELL") { Description = "bash, zsh or fish." };

    public override string Name => "completion";

    public override string Description => "Write a completion script for a shell: eval \"$(PROGRAM completion bash)\".";

    public override IReadOnlyList<Option> Options => [];

    public override IReadOnlyList<Argument> Arguments => [shell];

    public override ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen)
    {
        var program = Environment.ProcessPath is { } path ? Path.GetFileNameWithoutExtension(path) : "program";
        var function = "_" + string.Concat(program.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')) + "_complete";
        // The program itself knows its words: [suggest:POSITION] is a directive of System.CommandLine.
        var bash = $$"""
            {{function}}() {
              local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "$COMP_LINE" 2>/dev/null)" -- "$word"))
            }
            complete -o default -F {{function}} {{program}}
            """;
        screen.Out.WriteText(parsed.GetRequiredValue(shell) switch
        {
            "bash" => bash,
            "zsh" => "autoload -U +X bashcompinit && bashcompinit\n" + bash,
            "fish" => $"complete -c {program} -f -a '({program} \"[suggest:\"(commandline -C)\"]\" (commandline -p) 2>/dev/null)'",
            var other => throw new RunFailure(ExitCode.Usage, $"\"{other}\" is not a supported shell: expected bash, zsh or fish."),
        });
        return ExitCode.Ok;
    }
}
