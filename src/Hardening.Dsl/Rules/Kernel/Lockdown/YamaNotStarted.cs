namespace Hardening.Rules;

/// <summary>Limits for debuggers on a kernel whose module that would enforce them is off.</summary>
public sealed class YamaNotStarted : HostRule
{
    private static readonly SysctlKey Scope = SysctlKey.Unlisted("kernel.yama.ptrace_scope");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1104", Layer.Kernel, Severity.Error)
    {
        Title = "Debuggers are limited by a security module that is not started",
        Why = "kernel.yama.ptrace_scope belongs to the security module Yama. Where Yama is left out, the setting does not exist: writing it is skipped with a line in the log, and every process may look into the others of its user.",
        Fix = "Add yama to the list in lsm=, or leave lsm= to NixOS; and leave SECURITY_YAMA as the kernel has it.",
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
            yield return At(scope, $"kernel.yama.ptrace_scope = {scope} has no effect: {modules} leaves Yama out, the security module that reads it.")
                .With(list).FixByWriting(list, $"lsm={string.Join(",", [.. (modules.Value ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries), "yama"])}");
        }
        else if (built.Is(KernelConfigValue.No))
        {
            yield return At(scope, $"kernel.yama.ptrace_scope = {scope} has no effect: the kernel is asked to be built without Yama (SECURITY_YAMA = n), the security module that reads it.")
                .With(built).FixByRemoving(built);
        }
    }
}
