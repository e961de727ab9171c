namespace Hardening.Rules;

/// <summary>Questions that several rules ask of kernel settings; each is true only when the answer is certain.</summary>
internal static class KernelReading
{
    /// <summary>Whether a boot parameter that is a switch is on, in the spellings the kernel takes (kstrtobool, lib/kstrtox.c).</summary>
    public static bool IsOn(this Setting<BootParameter> parameter) =>
        parameter.Is(static p => p.Value is "on" or "On" or "ON" or ['y' or 'Y' or 't' or 'T' or '1', ..]);

    /// <summary>Whether a boot parameter has one of these values.</summary>
    public static bool Is(this Setting<BootParameter> parameter, params string[] values) => parameter.Is(p => values.Contains(p.Value));

    /// <summary>Whether a sysctl is set to one number of which <paramref name="condition"/> holds.</summary>
    public static bool IsNumber(this Setting<SysctlValue> sysctl, Func<long, bool> condition) =>
        sysctl.Is(value => value.Numbers is [var number] && condition(number));

    /// <summary>Whether a sysctl is set to <paramref name="number"/>.</summary>
    public static bool IsNumber(this Setting<SysctlValue> sysctl, long number) => sysctl.IsNumber(n => n == number);

    /// <summary>The boot parameters that are known, each with its setting.</summary>
    public static IEnumerable<(BootParameter Parameter, Setting<BootParameter> Setting)> KnownParameters(this KernelModel kernel)
    {
        foreach (var identity in kernel.Parameters.Certain)
        {
            var setting = kernel.Parameter(identity);
            if (setting.TryGet(out var parameter)) yield return (parameter, setting);
        }
    }

    /// <summary>The sysctls that are known, each with its setting.</summary>
    public static IEnumerable<(SysctlKey Key, SysctlValue Value, Setting<SysctlValue> Setting)> KnownSysctls(this KernelModel kernel)
    {
        foreach (var key in kernel.Sysctls.Certain)
        {
            var setting = kernel.Sysctl(key);
            if (setting.TryGet(out var value)) yield return (key, value, setting);
        }
    }

    /// <summary>The security modules of an own <c>lsm=</c>, where it is known.</summary>
    public static bool IsSecurityModuleListWithout(this Setting<BootParameter> lsm, string module) =>
        lsm.Is(p => !(p.Value ?? "").Split(',').Contains(module));

    /// <summary>Whether the host's kernel locks down: asked for, and built to do it.</summary>
    public static bool LocksDown(this KernelModel kernel) =>
        kernel.Parameter("lockdown").Is("integrity", "confidentiality") && kernel.ConfigurationOf(KernelSymbols.Lockdown).Is(KernelConfigValue.Yes);

    /// <summary>Whether modules without a signature are refused: asked for, and built to do it.</summary>
    public static bool EnforcesSignatures(this KernelModel kernel) =>
        kernel.Parameter("module.sig_enforce").Is(p => p.Value is null or ['1' or 'y' or 'Y', ..])
        && kernel.ConfigurationOf(KernelSymbols.ModuleSignatures).Is(KernelConfigValue.Yes);
}

/// <summary>Options of the kernel's build that rules ask for.</summary>
internal static class KernelSymbols
{
    public static KernelConfigSymbol Lockdown { get; } = KernelConfigSymbol.From("SECURITY_LOCKDOWN_LSM");

    public static KernelConfigSymbol EarlyLockdown { get; } = KernelConfigSymbol.From("SECURITY_LOCKDOWN_LSM_EARLY");

    public static KernelConfigSymbol ModuleSignatures { get; } = KernelConfigSymbol.From("MODULE_SIG");

    public static KernelConfigSymbol Yama { get; } = KernelConfigSymbol.From("SECURITY_YAMA");
}
