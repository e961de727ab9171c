namespace Hardening.Knowledge;

/// <summary>The names that Linux 6.1 to 7.2 know, and what is known about each.</summary>
/// <remarks>
/// Modules, sysctls and boot parameters of Debian's 6.1, 6.12 and 7.2 kernels and of their sources, with facts seen on booted
/// kernels. Sources and dates: the README beside the tables. A table is unpacked when it is first asked for.
/// </remarks>
public static class KernelKnowledge
{
    /// <summary>What is known about the module <paramref name="name"/>; '-' and '_' are equal.</summary>
    public static ModuleFacts? FindModule(string name) => ModuleTable.Find(name);

    /// <summary>What is known about the sysctl <paramref name="key"/>, given in dotted form.</summary>
    public static SysctlFacts? FindSysctl(string key) => SysctlTable.Find(key);

    /// <summary>What is known about the boot parameter <paramref name="name"/>, given without a value; '-' and '_' are equal.</summary>
    public static ParameterFacts? FindParameter(string name) => ParameterTable.Find(name);

    /// <summary>Up to three modules that <paramref name="name"/> may have been meant to be, best first.</summary>
    public static IReadOnlyList<string> NearestModules(string name) => ModuleTable.Nearest(name);

    /// <summary>Up to three sysctls that <paramref name="key"/> may have been meant to be, best first.</summary>
    public static IReadOnlyList<string> NearestSysctls(string key) => SysctlTable.Nearest(key);

    /// <summary>Boot parameters that <paramref name="name"/> is for certain a misspelling of; unlike the nearest ones, none where it may be one that no table lists.</summary>
    internal static IReadOnlyList<string> SlipsOfParameter(string name) => ParameterTable.Slips(name);

    /// <summary>Up to three boot parameters that <paramref name="name"/> may have been meant to be, best first.</summary>
    public static IReadOnlyList<string> NearestParameters(string name) => ParameterTable.Nearest(name);
}
