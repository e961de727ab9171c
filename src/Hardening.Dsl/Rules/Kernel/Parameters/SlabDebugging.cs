namespace Hardening.Rules;

/// <summary>The parameter that checks kernel objects, under its two names.</summary>
internal static class SlabDebugging
{
    /// <summary>The settings that turn checks on; a bare name turns all of them on, a dash none.</summary>
    public static IEnumerable<(Setting<BootParameter> Setting, string? Flags)> TurnedOn(KernelModel kernel)
    {
        foreach (var setting in new[] { kernel.Parameter("slab_debug"), kernel.Parameter("slub_debug") })
        {
            if (setting.TryGet(out var parameter) && parameter.Value is not ("-" or "O" or "o")) yield return (setting, parameter.Value?.Split(',')[0]);
        }
    }
}
