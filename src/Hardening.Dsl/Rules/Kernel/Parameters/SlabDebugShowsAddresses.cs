
namespace Hardening.Rules;

/// <summary>Slab debugging, which prints kernel addresses in the clear.</summary>
public sealed class SlabDebugShowsAddresses : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1008", Layer.Kernel, Severity.Warning)
    {
        Title = "Slab debugging exposes kernel addresses",
        Why = "Slab debugging turns off the hashing of kernel addresses everywhere, not only in its own reports. Any leaked pointer then shows where the kernel is.",
        Fix = "Leave out slab_debug, or add BootParameter(\"hash_pointers=always\") on a kernel that knows it.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/kernel-parameters"), Reference.Kernel("admin-guide/mm/slab")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var hashing = host.Kernel.Parameter("hash_pointers");
        var ignored = hashing.Is("always") && NixosKernels.Lacks(host, KernelSeries.Linux72);
        if (!hashing.IsUnset && !ignored && !hashing.Is("auto", "never")) yield break;
        foreach (var (setting, _) in SlabDebugging.TurnedOn(host.Kernel))
            yield return At(setting, $"{setting} makes the kernel print unhashed addresses{(ignored ? $", and {NixosKernels.VersionOf(host)} does not know {hashing}" : "")}.")
                .With(hashing).FixByRemoving(setting);
    }
}
