using Hardening.Commands.Emit;
using Hardening.Errors;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>From arguments to an exit code. Nothing is thrown from here.</summary>
internal static class CommandLine
{
    public static ExitCode Run(Fleet fleet, string[] args)
    {
        // Most runs have no arguments, and a parser costs half as much as starting the runtime (measured: 24 ms beside 43).
        if (args.Length == 0) return Guard(noColor: false, screen => Emission.Run(fleet, EmitOptions.Default, screen));
        return Guard(args.Contains(Grammar.NoColorName), screen => Grammar.Run(fleet, args, screen));
    }

    private static ExitCode Guard(bool noColor, Func<Screen, ExitCode> run)
    {
        using var screen = Screen.OfProcess(noColor);
        try
        {
            return run(screen);
        }
        catch (Exception exception)
        {
            var failure = Failures.OfCommand(exception);
            ErrorReport.Write(screen.Error, failure);
            return failure.Code;
        }
    }
}
