namespace Hardening;

/// <summary>Who may create io_uring instances (sysctl <c>kernel.io_uring_disabled</c>, from Linux 6.6 on).</summary>
public enum IoUringAccess
{
    /// <summary>Every process.</summary>
    Everybody = 0,

    /// <summary>A process with CAP_SYS_ADMIN or in the group of <c>kernel.io_uring_group</c>.</summary>
    Group = 1,

    /// <summary>No process; existing instances continue.</summary>
    Nobody = 2,
}
