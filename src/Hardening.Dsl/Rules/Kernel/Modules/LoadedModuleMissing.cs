namespace Hardening.Rules;

/// <summary>A module that is to be loaded at boot and is in no kernel of the host.</summary>
public sealed class LoadedModuleMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1208", Layer.Kernel, Severity.Warning)
    {
        Title = "Module to load does not exist in the kernel",
        Why = "systemd-modules-load logs a line and NixOS counts it as success. Whatever needs the module fails later.",
        Fix = "Remove the name from Load(...), or choose a kernel that has the module with Package(...).",
        Threat = Threats.Outage,
        References = [Reference.Man("modules-load.d(5)"), Reference.NixosModule("system/boot/kernel.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var item in host.Kernel.LoadedModules.Where(static item => item.IsCertain))
        {
            if (item.Value.Facts is not { } facts) continue;
            if (facts.IsGone)
                yield return Missing(item, $"no supported kernel has it{Since(facts.RemovedIn)}");
            else if (NixosKernels.IsStock(host) && NixosKernels.Lacks(host, facts.Series | facts.Loadable | facts.BuiltIn, facts.RemovedIn))
                yield return Missing(item, $"the host's kernel ({NixosKernels.VersionOf(host)}) does not have it{Since(facts.RemovedIn)}").With(host.Kernel.Package);
        }
    }

    private Finding Missing(SettingSet<KernelModule>.Item item, string reason) =>
        At(item.Origin, $"{item.Value} is not loaded at boot: {reason}.").Fix(new Edit.RemoveValue(item.Origin, item.Value.Name));

    private static string Since(string? removedIn) => removedIn is null ? "" : $" (gone {(char.IsDigit(removedIn[0]) ? $"in {removedIn}" : removedIn)})";
}
