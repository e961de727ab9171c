using Hardening.Errors;
using Hardening.Findings;
using Hardening.Overview.Facts;

namespace Hardening.Commands.Overview;

/// <summary>Looks at a described fleet as the overview does.</summary>
internal static class FleetViews
{
    /// <exception cref="RunFailure">The fleet has no hosts.</exception>
    public static FleetView Of(Fleet fleet, string folder)
    {
        var model = ImportedModules.Of(fleet, folder);
        if (model.Hosts.Count == 0)
            throw new RunFailure(ExitCode.Description, $"The fleet \"{model.Name}\" has no hosts, so there is nothing to show. Add one: fleet.Server(\"server\").") { Place = SourcePlace.Of(model.Origin) };
        return Of(model);
    }

    public static FleetView Of(FleetModel model) => FleetView.Of(model, CheckResult.Of(model, Judgment.AllRules()).Everything);
}
