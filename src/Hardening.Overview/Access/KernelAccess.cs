using Hardening.Overview.Facts;
using Hardening.Overview.Scoring;

namespace Hardening.Overview.Access;

/// <summary>Recommended kernel settings that a host has, boot parameters that switch protections off, and kernel modules.</summary>
internal static class KernelAccess
{
    // Kernel documentation, admin-guide/kernel-parameters, and systemd's kernel-command-line(7).
    private static readonly string[] Weakening =
    [
        "mitigations=off", "nokaslr", "nosmep", "nosmap", "nopti", "pti=off", "nospectre_v1", "nospectre_v2", "spectre_v2=off", "spec_store_bypass_disable=off", "l1tf=off", "mds=off",
        "tsx_async_abort=off", "mmio_stale_data=off", "retbleed=off", "apparmor=0", "audit=0", "selinux=0", "lsm=", "iomem=relaxed", "init_on_alloc=0", "init_on_free=0", "slab_merge",
        "hardened_usercopy=0", "vsyscall=emulate", "vsyscall=xonly", "intel_iommu=off", "amd_iommu=off", "iommu=off", "iommu=pt", "iommu.passthrough=1", "rd.systemd.debug_shell",
        "systemd.debug_shell", "systemd.debug_shell=1", "rd.systemd.debug_shell=1", "rescue", "single", "emergency", "kgdboc", "module.sig_enforce=0", "proc_mem.force_override=always", "nosmt=off",
    ];

    public static IEnumerable<AccessFact> Of(HostView host) =>
    [
        .. from name in (string[])["kspp", "cis-like"]
           let standard = Standards.Find(name)
           from requirement in standard.Requirements
           where !requirement.Id.StartsWith("CONFIG_", StringComparison.Ordinal)
           where RequirementScore.Of(host.Facts, standard, requirement).Status is RequirementStatus.Met or RequirementStatus.MetOtherwise
           select new AccessFact($"recommended:{requirement.Id}", $"{standard.Name} recommendation: {requirement.Title}", -1),
        .. from identity in host.Model.Kernel.Parameters.Certain
           let parameter = host.Model.Kernel.Parameter(identity)
           where parameter.TryGet(out _)
           let text = parameter.ToString()
           where Weakening.Any(weak => weak.EndsWith('=') ? text.StartsWith(weak, StringComparison.Ordinal) : text == weak)
           select new AccessFact($"parameter:{text}", $"boot parameter {text} disables a protection", 1),
        .. host.Model.Kernel.Blacklist.Certain.Select(module => new AccessFact($"module:{module} blacklisted", $"kernel module {module} is blacklisted", -1)),
        .. host.Model.Kernel.LoadedModules.Certain.Select(module => new AccessFact($"module:{module} loaded", $"kernel module {module} is loaded at boot", 1)),
    ];
}
