namespace Hardening.Rules;

/// <summary>Slab poisoning, which takes the place of zeroing freed objects.</summary>
public sealed class SlabPoisonDefeatsZeroing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1009", Layer.Kernel, Severity.Info)
    {
        Title = "Slab poisoning disables zeroing of kernel objects",
        Why = "Poisoned caches are excluded from init_on_alloc and init_on_free: freed objects hold a known pattern, which dangling pointers can exploit, instead of zeros.",
        Fix = "Leave the P out of slab_debug, for example slab_debug=FZ, or leave slab_debug out.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Kernel("admin-guide/mm/slab"), Reference.Kernel("admin-guide/kernel-parameters")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var free = host.Kernel.Parameter("init_on_free");
        if (!free.IsOn()) yield break;
        foreach (var (setting, flags) in SlabDebugging.TurnedOn(host.Kernel))
        {
            if (flags is null or "" || flags.IndexOfAny(['P', 'p']) >= 0)
                yield return At(setting, $"{setting} fills freed kernel objects with a pattern, although {free} requests zeros.").With(free).FixByRemoving(setting);
        }
    }
}
