namespace Hardening;

/// <summary>What the kernel writes down for the audit log.</summary>
/// <remarks>auditctl(8).</remarks>
public enum AuditGroup
{
    /// <summary>Changes to accounts, groups and passwords.</summary>
    Accounts,

    /// <summary>Programs that run as root for another user.</summary>
    Privileges,

    /// <summary>Kernel modules that come and go.</summary>
    KernelModules,

    /// <summary>Changes of the clock.</summary>
    Clock,

    /// <summary>File systems that people mount.</summary>
    Mounts,
}
