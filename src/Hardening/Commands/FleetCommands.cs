using Hardening.Commands.Emit;
using Hardening.Commands.Overview;

namespace Hardening.Commands;

/// <summary>All commands.</summary>
internal static class FleetCommands
{
    /// <summary>What a program without a command on its command line does.</summary>
    public static FleetCommand Default { get; } = new EmitCommand();

    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<FleetCommand> All { get; } =
    [
        Default, new CheckCommand(), new RulesCommand(), new ExplainCommand(),
        new SecretsCommand(), new Install.InstallCommand(), new OptionsCommand(), new OverviewCommand(), new SurfaceCommand(), new ScoreCommand(), new DiffCommand(), new CompletionCommand(),
    ];
}
