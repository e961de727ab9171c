namespace Hardening.Rules;

/// <summary>Limits for debuggers on a kernel whose module that would enforce them is off.</summary>
public sealed class YamaNotEnabled : HostRule
{
    private static readonly SysctlKey Scope = SysctlKey.Unlisted("kernel.yama.ptrace_scope");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1104", Layer.Kernel, Severity.Error)
    {
        Title = "ptrace_scope has no effect: Yama is not enabled",
        Why = "kernel.yama.ptrace_scope belongs to the security module Yama. Without Yama the sysctl does not exist: it is skipped with a log line, and every process can trace others of the same user.",
        Fix = "Add yama to the list in lsm=, or leave lsm= to NixOS; and keep SECURITY_YAMA built in.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/LSM/Yama"), Reference.NixosModule("security/default.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (scope, list, built) = (host.Kernel.Sysctl(Scope), host.Kernel.Parameter("lsm"), host.Kernel.ConfigurationOf(KernelSymbols.Yama));
        if (!scope.IsNumber(n => n > 0)) yield break;
        if (list.TryGet(out var modules) && list.IsSecurityModuleListWithout("yama"))
        {
            yield return At(scope, $"kernel.yama.ptrace_scope = {scope} has no effect: {modules} leaves out Yama, the security module that reads it.")
                .With(list).FixByWriting(list, $"lsm={string.Join(",", [.. (modules.Value ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries), "yama"])}");
        }
        else if (built.Is(KernelConfigValue.No))
        {
            yield return At(scope, $"kernel.yama.ptrace_scope = {scope} has no effect: the kernel is configured without Yama (SECURITY_YAMA = n), the security module that reads it.")
                .With(built).FixByRemoving(built);
        }
    }
}
