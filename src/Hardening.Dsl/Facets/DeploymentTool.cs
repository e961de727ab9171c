namespace Hardening;

/// <summary>A tool that brings the flake onto the hosts.</summary>
public enum DeploymentTool
{
    /// <summary>Colmena: all hosts at once, chosen by name or tag.</summary>
    Colmena,

    /// <summary>deploy-rs: goes back to the old configuration when the host cannot be reached after the switch.</summary>
    DeployRs,
}

internal static class DeploymentSettings
{
    private static readonly SettingGroup Group = new("Fleet");

    public static readonly SetKey<DeploymentTool> Tools = Group.OwnSet<DeploymentTool>("deployed with");
}

/// <summary>How a fleet is deployed; reached through <see cref="Fleet"/>.</summary>
internal sealed class DeploymentCalls(Place place) : Facet<DeploymentCalls>(place)
{
    public DeploymentCalls Add(DeploymentTool tool, string file, int line) =>
        From(file, line, null, nameof(Fleet.DeployWith)).Add(DeploymentSettings.Tools, tool);
}
