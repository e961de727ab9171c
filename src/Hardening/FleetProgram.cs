using Hardening.Commands;

namespace Hardening;

/// <summary>Turns a description of a fleet into a program with a command line.</summary>
public static class FleetProgram
{
    /// <summary>Whether a fleet was run in this process.</summary>
    internal static bool HasRun { get; private set; }

    /// <summary>Does what the command line asks for; without arguments, emits the flake into the folder <c>flake</c>.</summary>
    /// <remarks>
    /// Errors are told on the standard error stream, never thrown. Commands and options: <c>docs/command-line.md</c>, or <c>--help</c>.
    /// </remarks>
    /// <param name="fleet">The fleet, described to the end.</param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The program's exit code, one of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(this Fleet fleet, string[] args)
    {
        HasRun = true;
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult((int)CommandLine.Run(fleet, args));
    }
}
