namespace Hardening;

/// <summary>A part of root's power (capabilities(7)).</summary>
public enum Capability
{
    /// <summary>Changes owners of files.</summary>
    Chown,

    /// <summary>Reads, writes and runs any file.</summary>
    DacOverride,

    /// <summary>Reads any file.</summary>
    DacReadSearch,

    /// <summary>Does what only owners of files may.</summary>
    Fowner,

    /// <summary>Keeps set-user-ID bits when files change.</summary>
    Fsetid,

    /// <summary>Signals any process.</summary>
    Kill,

    /// <summary>Takes any group.</summary>
    Setgid,

    /// <summary>Takes any user.</summary>
    Setuid,

    /// <summary>Changes capabilities.</summary>
    Setpcap,

    /// <summary>Changes the immutable mark of files.</summary>
    LinuxImmutable,

    /// <summary>Listens on ports below 1024.</summary>
    NetBindService,

    /// <summary>Sends to everybody.</summary>
    NetBroadcast,

    /// <summary>Configures the network.</summary>
    NetAdmin,

    /// <summary>Opens raw sockets.</summary>
    NetRaw,

    /// <summary>Locks memory.</summary>
    IpcLock,

    /// <summary>Uses any System V object.</summary>
    IpcOwner,

    /// <summary>Loads kernel modules.</summary>
    SysModule,

    /// <summary>Uses I/O ports.</summary>
    SysRawio,

    /// <summary>Changes its root folder.</summary>
    SysChroot,

    /// <summary>Traces any process.</summary>
    SysPtrace,

    /// <summary>Configures process accounting.</summary>
    SysPacct,

    /// <summary>Mounts, and much else.</summary>
    SysAdmin,

    /// <summary>Restarts the host.</summary>
    SysBoot,

    /// <summary>Raises priorities.</summary>
    SysNice,

    /// <summary>Goes beyond limits.</summary>
    SysResource,

    /// <summary>Sets the clock.</summary>
    SysTime,

    /// <summary>Configures terminals.</summary>
    SysTtyConfig,

    /// <summary>Makes device files.</summary>
    Mknod,

    /// <summary>Takes leases on files.</summary>
    Lease,

    /// <summary>Writes the audit log.</summary>
    AuditWrite,

    /// <summary>Configures auditing.</summary>
    AuditControl,

    /// <summary>Sets capabilities of files.</summary>
    Setfcap,

    /// <summary>Ignores access rules of Smack.</summary>
    MacOverride,

    /// <summary>Changes access rules of Smack.</summary>
    MacAdmin,

    /// <summary>Reads the kernel log.</summary>
    Syslog,

    /// <summary>Wakes the host up.</summary>
    WakeAlarm,

    /// <summary>Keeps the host awake.</summary>
    BlockSuspend,

    /// <summary>Reads the audit log.</summary>
    AuditRead,

    /// <summary>Watches performance.</summary>
    Perfmon,

    /// <summary>Loads BPF programs.</summary>
    Bpf,

    /// <summary>Freezes and restores processes.</summary>
    CheckpointRestore,
}
