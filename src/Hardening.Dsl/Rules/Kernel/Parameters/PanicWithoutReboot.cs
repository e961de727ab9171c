namespace Hardening.Rules;

/// <summary>A server that stops when the kernel errs, and stays stopped.</summary>
public sealed class PanicWithoutReboot : HostRule
{
    private static readonly SysctlKey Timeout = SysctlKey.Unlisted("kernel.panic");
    private static readonly SysctlKey OnOops = SysctlKey.Unlisted("kernel.panic_on_oops");
    private static readonly SysctlKey OopsLimit = SysctlKey.Unlisted("kernel.oops_limit");
    private static readonly KernelConfigSymbol BuiltTimeout = KernelConfigSymbol.From("PANIC_TIMEOUT");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1010", Layer.Kernel, Severity.Warning)
    {
        Title = "Server panics on a kernel error and never reboots",
        Why = "An oops that would cost one process now stops the machine. Without kernel.panic it waits for a manual reset.",
        Fix = "Call PanicOnOops(rebootAfter: TimeSpan.FromSeconds(10)), which sets both.",
        Threat = Threats.Outage,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), Reference.Kernel("admin-guide/sysctl/kernel")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Kind.Is(HostKind.Server) || !RestartsNever(host) || !host.Kernel.ConfigurationOf(BuiltTimeout).IsUnset) yield break;
        var (zero, zeroSysctl) = (host.Kernel.Parameter("panic"), host.Kernel.Sysctl(Timeout));
        foreach (var (setting, origin) in Stops(host.Kernel))
        {
            yield return At(origin, $"{setting} panics the server on a kernel error, and no reboot follows (kernel.panic is unset).").With(zero).With(zeroSysctl)
                .Fix(new Edit.Append(origin, "PanicOnOops(rebootAfter: TimeSpan.FromSeconds(10))"));
        }
    }

    // The build decides where nothing is said. Other kernels than those of nixpkgs set PANIC_TIMEOUT, such as linux-hardened.
    private static bool RestartsNever(HostModel host) =>
        host.Kernel.Parameter("panic") is var parameter && (parameter.IsUnset || parameter.Is("0"))
        && host.Kernel.Sysctl(Timeout) is var sysctl && (sysctl.IsUnset || sysctl.IsNumber(0))
        && (!(parameter.IsUnset && sysctl.IsUnset) || NixosKernels.IsStock(host));

    private static IEnumerable<(string Setting, Origin Origin)> Stops(KernelModel kernel)
    {
        if (kernel.Parameter("oops") is var oops && oops.Is("panic")) yield return ("oops=panic", oops.Origins[0]);
        if (kernel.Sysctl(OnOops) is var onOops && onOops.IsNumber(n => n != 0)) yield return ($"{OnOops} = {onOops}", onOops.Origins[0]);
        if (kernel.Sysctl(OopsLimit) is var limit && limit.IsNumber(1)) yield return ($"{OopsLimit} = {limit}", limit.Origins[0]);
    }
}
