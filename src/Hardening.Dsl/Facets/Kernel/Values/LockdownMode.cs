namespace Hardening;

/// <summary>How much of the running kernel is closed to root (kernel_lockdown(7), boot parameter <c>lockdown=</c>).</summary>
public enum LockdownMode
{
    /// <summary>Nothing may change the running kernel: no unsigned modules, kexec images or /dev/mem writes.</summary>
    Integrity,

    /// <summary>As integrity, and nothing may read kernel memory either: no kprobes, no /proc/kcore, no tracing of it.</summary>
    Confidentiality,
}
