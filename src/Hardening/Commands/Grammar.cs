using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>What can be written on the command line.</summary>
internal static class Grammar
{
    public const string NoColorName = "--no-color";

    // Read before anything is parsed, so that a message about the command line itself heeds it too.
    private static readonly Option<bool> NoColor = new(NoColorName)
    {
        Description = "No colours. Also set by NO_COLOR, and if the output is not a terminal.",
        Recursive = true,
    };

    public static ExitCode Run(Fleet fleet, string[] args, Screen screen)
    {
        var exit = ExitCode.Ok;
        var root = Root((command, parsed) => exit = command.Run(fleet, parsed, screen));
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) throw UsageFault.Of(parsed);
        parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        return exit;
    }

    private static RootCommand Root(Action<FleetCommand, ParseResult> run)
    {
        var root = new RootCommand("Turns this description of NixOS hosts into a flake. Without a command: emit.") { NoColor };
        Give(root, FleetCommands.Default);
        foreach (var command in FleetCommands.All) root.Add(Word(command));
        foreach (var option in root.Options)
        {
            if (option is VersionOption) option.Action = new VersionAction();
            if (option is HelpOption { Action: HelpAction standard }) option.Action = new HelpWithExitCodes(standard);
        }
        return root;

        Command Word(FleetCommand command)
        {
            var word = new Command(command.Name, command.Description);
            Give(word, command);
            foreach (var below in command.Commands) word.Add(Word(below));
            return word;
        }

        void Give(Command word, FleetCommand command)
        {
            foreach (var option in command.Options) word.Add(option);
            foreach (var argument in command.Arguments) word.Add(argument);
            word.SetAction(parsed => run(command, parsed));
        }
    }
}
