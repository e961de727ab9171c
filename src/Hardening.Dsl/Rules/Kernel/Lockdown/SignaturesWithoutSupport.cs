namespace Hardening.Rules;

/// <summary><c>module.sig_enforce</c> for a kernel that neither signs nor checks modules.</summary>
public sealed class SignaturesWithoutSupport : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1102", Layer.Kernel, Severity.Error)
    {
        Title = "Kernel is built without module signatures",
        Why = "The kernels of nixpkgs are built without module signing, so the parameter is not read, and the kernel does not report unknown names with a dot.",
        Fix = "Call EnforceModuleSignatures() instead of the parameter, which also builds the kernel with signed modules; or leave it out.",
        Threat = Threats.FalseConfidence,
        References = [Reference.Kernel("admin-guide/module-signing"), NixosKernels.CommonConfiguration],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var (enforce, signing) = (host.Kernel.Parameter("module.sig_enforce"), host.Kernel.ConfigurationOf(KernelSymbols.ModuleSignatures));
        if (!enforce.Is(p => p.Value is null or ['1' or 'y' or 'Y', ..]) || !NixosKernels.IsBuiltWithout(host, KernelSymbols.ModuleSignatures)) yield break;
        yield return signing.IsUnset
            ? At(enforce, $"{enforce} has no effect: the kernel of {host.Name} ({NixosKernels.NameOf(host)}) is built without module signing, so it loads every module.")
                .With(host.Kernel.Package).FixByAdding(enforce, "EnforceModuleSignatures()").FixByRemoving(enforce)
            : At(enforce, $"{enforce} has no effect: the kernel of {host.Name} is configured without module signing (MODULE_SIG = n), so it loads every module.")
                .With(signing).FixByRemoving(signing);
    }
}
