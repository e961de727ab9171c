using System.CommandLine;
using Hardening.Terminals;

namespace Hardening.Commands;

/// <summary>One thing the program can be asked for. To add one, derive from this and name it in <see cref="FleetCommands"/>.</summary>
internal abstract class FleetCommand
{
    /// <summary>The word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, for the list in the help.</summary>
    public abstract string Description { get; }

    /// <summary>What can be said with it.</summary>
    public abstract IReadOnlyList<Option> Options { get; }

    /// <summary>What has to be said with it.</summary>
    public virtual IReadOnlyList<Argument> Arguments => [];

    /// <summary>The commands below this one.</summary>
    public virtual IReadOnlyList<FleetCommand> Commands => [];

    /// <summary>Does it. Throws <see cref="Errors.RunFailure"/> when it cannot.</summary>
    public abstract ExitCode Run(Fleet fleet, ParseResult parsed, Screen screen);
}
