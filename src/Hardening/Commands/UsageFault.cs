using System.CommandLine;
using System.CommandLine.Parsing;
using Hardening.Errors;

namespace Hardening.Commands;

/// <summary>Says what is wrong with the command line.</summary>
internal static class UsageFault
{
    public static RunFailure Of(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..]) return OfUnknown(unknown, parsed.CommandResult);
        return new(ExitCode.Usage, parsed.Errors[0].Message + "\n" + SeeHelp);
    }

    /// <summary>A name that is none, and the names it may have been meant to be.</summary>
    public static string Offer(string written, IEnumerable<string> known)
    {
        var nearest = NearestNames.To(written, known);
        return nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest)}?";
    }

    private const string SeeHelp = "All commands and options: dotnet run -- --help";

    private static RunFailure OfUnknown(string written, CommandResult where)
    {
        var isOption = written is ['-', ..];
        var known = isOption
            ? where.Command.Options.Concat(where.Parent is CommandResult parent ? parent.Command.Options.Where(option => option.Recursive) : [])
                .Select(option => option.Name)
            : where.Command.Subcommands.Select(command => command.Name);
        var inCommand = where.Command is RootCommand ? "" : $" of {where.Command.Name}";
        var what = isOption ? $"There is no option {written}{inCommand}."
            : where.Command.Subcommands.Count > 0 ? $"There is no command \"{written}\"."
            : where.Command.Arguments.Count > 0 ? $"{where.Command.Name} takes only {where.Command.Arguments[0].Name}, and \"{written}\" is one too many."
            : $"{where.Command.Name} takes no argument, but \"{written}\" was given.";
        return new(ExitCode.Usage, what + Offer(written, known) + "\n" + SeeHelp);
    }
}
