using System.Globalization;

namespace Hardening;

/// <summary>The words and numbers that the kernel itself uses for a choice.</summary>
public static class KernelTexts
{
    /// <summary>The value of <c>lockdown=</c>.</summary>
    public static string ToKernelText(this LockdownMode mode) => mode switch
    {
        LockdownMode.Integrity => "integrity",
        LockdownMode.Confidentiality => "confidentiality",
        _ => throw NoSuch(mode),
    };

    /// <summary>The value of <c>pti=</c>.</summary>
    public static string ToKernelText(this PageTableIsolation isolation) => isolation switch
    {
        PageTableIsolation.Auto => "auto",
        PageTableIsolation.On => "on",
        PageTableIsolation.Off => "off",
        _ => throw NoSuch(isolation),
    };

    /// <summary>The value of <c>vsyscall=</c>.</summary>
    public static string ToKernelText(this VsyscallMode mode) => mode switch
    {
        VsyscallMode.None => "none",
        VsyscallMode.ExecuteOnly => "xonly",
        VsyscallMode.Emulate => "emulate",
        _ => throw NoSuch(mode),
    };

    /// <summary>The value of <c>debugfs=</c>.</summary>
    public static string ToKernelText(this DebugFsMode mode) => mode switch
    {
        DebugFsMode.On => "on",
        DebugFsMode.NoMount => "no-mount",
        DebugFsMode.Off => "off",
        _ => throw NoSuch(mode),
    };

    /// <summary>The value of <c>mitigations=</c>.</summary>
    public static string ToKernelText(this CpuMitigations mitigations) => mitigations switch
    {
        CpuMitigations.Auto => "auto",
        CpuMitigations.AutoWithoutSmt => "auto,nosmt",
        CpuMitigations.Off => "off",
        _ => throw NoSuch(mitigations),
    };

    /// <summary>The value of <c>kernel.yama.ptrace_scope</c>.</summary>
    public static string ToKernelText(this PtraceScope scope) => Number(scope);

    /// <summary>The value of <c>kernel.kptr_restrict</c>.</summary>
    public static string ToKernelText(this KernelPointers pointers) => Number(pointers);

    /// <summary>The value of <c>kernel.unprivileged_bpf_disabled</c>.</summary>
    public static string ToKernelText(this UnprivilegedBpf access) => Number(access);

    /// <summary>The value of <c>kernel.io_uring_disabled</c>.</summary>
    public static string ToKernelText(this IoUringAccess access) => Number(access);

    private static string Number<T>(T choice) where T : struct, Enum =>
        Enum.IsDefined(typeof(T), choice) ? Convert.ToInt32(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : throw NoSuch(choice);

    private static SettingException NoSuch<T>(T choice) where T : struct, Enum =>
        new(nameof(choice), $"{choice} is not a valid {typeof(T).Name}: expected one of {string.Join(", ", Enum.GetNames(typeof(T)))}.");
}
