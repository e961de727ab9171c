namespace Hardening;

/// <summary>The groups of system calls that systemd knows (<c>systemd-analyze syscall-filter</c>).</summary>
public static class SystemCalls
{
    /// <summary>What ordinary services need: the start of an allow list (<c>@system-service</c>).</summary>
    public static SystemCall SystemService { get; } = SystemCall.Group("@system-service");

    /// <summary>Asynchronous input and output (<c>@aio</c>).</summary>
    public static SystemCall Aio { get; } = SystemCall.Group("@aio");

    /// <summary>Reading and writing (<c>@basic-io</c>).</summary>
    public static SystemCall BasicIo { get; } = SystemCall.Group("@basic-io");

    /// <summary>Changing owners of files (<c>@chown</c>).</summary>
    public static SystemCall Chown { get; } = SystemCall.Group("@chown");

    /// <summary>Setting clocks (<c>@clock</c>).</summary>
    public static SystemCall Clock { get; } = SystemCall.Group("@clock");

    /// <summary>Emulating processors (<c>@cpu-emulation</c>).</summary>
    public static SystemCall CpuEmulation { get; } = SystemCall.Group("@cpu-emulation");

    /// <summary>Tracing processes (<c>@debug</c>).</summary>
    public static SystemCall Debug { get; } = SystemCall.Group("@debug");

    /// <summary>Files and folders (<c>@file-system</c>).</summary>
    public static SystemCall FileSystem { get; } = SystemCall.Group("@file-system");

    /// <summary>Waiting for events (<c>@io-event</c>).</summary>
    public static SystemCall IoEvent { get; } = SystemCall.Group("@io-event");

    /// <summary>Talk between processes (<c>@ipc</c>).</summary>
    public static SystemCall Ipc { get; } = SystemCall.Group("@ipc");

    /// <summary>The kernel's keyrings (<c>@keyring</c>).</summary>
    public static SystemCall Keyring { get; } = SystemCall.Group("@keyring");

    /// <summary>Locking memory (<c>@memlock</c>).</summary>
    public static SystemCall MemoryLock { get; } = SystemCall.Group("@memlock");

    /// <summary>Kernel modules (<c>@module</c>).</summary>
    public static SystemCall Module { get; } = SystemCall.Group("@module");

    /// <summary>Mounting (<c>@mount</c>).</summary>
    public static SystemCall Mount { get; } = SystemCall.Group("@mount");

    /// <summary>Sockets (<c>@network-io</c>).</summary>
    public static SystemCall NetworkIo { get; } = SystemCall.Group("@network-io");

    /// <summary>What no program uses any more (<c>@obsolete</c>).</summary>
    public static SystemCall Obsolete { get; } = SystemCall.Group("@obsolete");

    /// <summary>Memory protection keys (<c>@pkey</c>).</summary>
    public static SystemCall MemoryProtectionKeys { get; } = SystemCall.Group("@pkey");

    /// <summary>What only root may (<c>@privileged</c>).</summary>
    public static SystemCall Privileged { get; } = SystemCall.Group("@privileged");

    /// <summary>Starting processes (<c>@process</c>).</summary>
    public static SystemCall Process { get; } = SystemCall.Group("@process");

    /// <summary>I/O ports (<c>@raw-io</c>).</summary>
    public static SystemCall RawIo { get; } = SystemCall.Group("@raw-io");

    /// <summary>Restarting the host (<c>@reboot</c>).</summary>
    public static SystemCall Reboot { get; } = SystemCall.Group("@reboot");

    /// <summary>Limits and priorities (<c>@resources</c>).</summary>
    public static SystemCall Resources { get; } = SystemCall.Group("@resources");

    /// <summary>Taking another user (<c>@setuid</c>).</summary>
    public static SystemCall Setuid { get; } = SystemCall.Group("@setuid");

    /// <summary>Signals (<c>@signal</c>).</summary>
    public static SystemCall Signal { get; } = SystemCall.Group("@signal");

    /// <summary>Swap devices (<c>@swap</c>).</summary>
    public static SystemCall Swap { get; } = SystemCall.Group("@swap");

    /// <summary>Writing out to disk (<c>@sync</c>).</summary>
    public static SystemCall Sync { get; } = SystemCall.Group("@sync");

    /// <summary>Timers (<c>@timer</c>).</summary>
    public static SystemCall Timer { get; } = SystemCall.Group("@timer");

    /// <summary>One system call by its name, for example <c>memfd_create</c>.</summary>
    /// <param name="name">Lower-case letters, digits and underscores.</param>
    /// <exception cref="SettingException"><paramref name="name"/> is not a valid name of a system call.</exception>
    public static SystemCall Named(string name) => SystemCall.From(name);
}
