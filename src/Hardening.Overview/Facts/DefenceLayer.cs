namespace Hardening.Overview.Facts;

/// <summary>Where in a host a protection sits, the outermost first.</summary>
internal enum DefenceLayer
{
    Application,
    Transport,
    Network,
    Access,
    ProcessIsolation,
    Kernel,
    Disk,
    Operation,
}

internal static class DefenceLayers
{
    public static IReadOnlyList<DefenceLayer> All { get; } = Enum.GetValues<DefenceLayer>();

    public static string Title(this DefenceLayer layer) => layer switch
    {
        DefenceLayer.ProcessIsolation => "Process isolation",
        _ => layer.ToString(),
    };
}
