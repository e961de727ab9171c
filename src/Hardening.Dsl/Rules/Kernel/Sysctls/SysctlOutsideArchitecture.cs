namespace Hardening.Rules;

/// <summary>A sysctl whose range depends on the processor, with a value outside the range of this host's.</summary>
public sealed class SysctlOutsideArchitecture : HostRule
{
    // arch/x86/Kconfig and arch/arm64/Kconfig, ARCH_MMAP_RND_*BITS_{MIN,MAX}, with pages of 4 KiB; on ARM the upper bound is that of
    // 48-bit addresses, and lower with fewer: what every build refuses is refused here.
    private static readonly (SysctlKey Key, Architecture Architecture, long Least, long Most)[] Ranges =
    [
        (SysctlKey.Unlisted("vm.mmap_rnd_bits"), Architecture.X64, 28, 32),
        (SysctlKey.Unlisted("vm.mmap_rnd_bits"), Architecture.Arm64, 18, 33),
        (SysctlKey.Unlisted("vm.mmap_rnd_compat_bits"), Architecture.X64, 8, 16),
        (SysctlKey.Unlisted("vm.mmap_rnd_compat_bits"), Architecture.Arm64, 11, 16),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1360", Layer.Kernel, Severity.Error)
    {
        Title = "Sysctl is outside the range of the host's architecture",
        Why = "The kernel refuses the value with a log line and keeps its default. The range differs between architectures.",
        Fix = "Use a number in the range that the message names, or state the architecture with Architecture(...).",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/sysctl/vm")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (key, architecture, least, most) in Ranges)
        {
            if (!Runs(host, architecture) || !(host.Kernel.Sysctl(key) is var setting && setting.IsNumber(number => number < least || number > most))) continue;
            yield return At(setting, $"{key} = {setting} is refused by the kernel: {Name(architecture)} accepts {least} to {most}.").With(host.Architecture).FixByRemoving(setting);
        }
    }

    private static bool Runs(HostModel host, Architecture architecture) =>
        host.Architecture.Is(architecture) || (architecture == Architecture.X64 && host.Architecture.IsUnset);

    private static string Name(Architecture architecture) => architecture == Architecture.X64 ? "x86-64" : "64-bit ARM";
}
