namespace Hardening.Rules;

/// <summary>The kernel is locked down, and nothing verifies the kernel that is started.</summary>
public sealed class UnverifiedBootPath : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8029", Layer.Boot, Severity.Info)
    {
        Title = "Lockdown without Secure Boot: root can replace the kernel",
        Why = "Lockdown and module signatures protect the running kernel from root. Kernel, initrd and command line are files on an unencrypted partition: root, or anyone with the disk, replaces them, and the next boot runs them.",
        Fix = "Call host.Boot.SecureBoot(), which only boots what is signed with the machine's keys, or accept that the protection ends at a reboot.",
        Threat = Threats.KernelExploitation,
        References = [Reference.Man("kernel_lockdown(7)"), new("Lanzaboote", "https://github.com/nix-community/lanzaboote")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Boot.SystemdBoot.Is(true) || !(host.Boot.SecureBoot.IsUnset || host.Boot.SecureBoot.Is(false))) yield break;
        var lockdown = host.Kernel.Parameter("lockdown");
        var signatures = host.Kernel.Parameter("module.sig_enforce");
        var set = lockdown.TryGet(out _) ? lockdown : signatures;
        if (set.TryGet(out var parameter))
            yield return At(set, $"{parameter} protects the running kernel of {host.Name}, but nothing verifies the kernel of the next boot.").With(host.Boot.SystemdBoot);
    }
}
