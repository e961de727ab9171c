using System.Globalization;

namespace Hardening.Rules;

/// <summary>Changes to calls that state one fact in its raw form; a named method may state more, so it is left to the user.</summary>
internal static class KernelFixes
{
    /// <summary>Offers to take the call away that gave a setting its value.</summary>
    public static Finding FixByRemoving<T>(this Finding finding, Setting<T> setting) where T : notnull =>
        setting.Origins is [{ Method: nameof(Kernel.BootParameter) or nameof(Kernel.Sysctl) or nameof(Kernel.Configure) } call]
            ? finding.Fix(new Edit.Remove(call)) : finding;

    /// <summary>Offers to write another number into a sysctl.</summary>
    public static Finding FixBySetting(this Finding finding, Setting<SysctlValue> sysctl, long number) =>
        sysctl.Origins is [{ Method: nameof(Kernel.Sysctl) } call]
            ? finding.Fix(new Edit.Replace(call, "value", number.ToString(CultureInfo.InvariantCulture))) : finding;

    /// <summary>Offers to write another boot parameter.</summary>
    public static Finding FixByWriting(this Finding finding, Setting<BootParameter> parameter, string text) =>
        parameter.Origins is [{ Method: nameof(Kernel.BootParameter) } call] && BootParameter.TryFrom(text, out _, out _)
            ? finding.Fix(new Edit.Replace(call, parameter.Is(static p => p.Facts is { Instead: null }) ? "text" : "parameter", $"\"{text}\"")) : finding;

    /// <summary>Offers to add a call after one of the same facet.</summary>
    public static Finding FixByAdding<T>(this Finding finding, Setting<T> after, string call) where T : notnull =>
        after.Origins is [{ Method: nameof(Kernel.BootParameter) or nameof(Kernel.Sysctl) or nameof(Kernel.Configure) } origin]
            ? finding.Fix(new Edit.Append(origin, call)) : finding;
}
