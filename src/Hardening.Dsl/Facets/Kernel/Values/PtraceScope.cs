namespace Hardening;

/// <summary>Which processes may trace others (sysctl <c>kernel.yama.ptrace_scope</c>; Documentation/admin-guide/LSM/Yama.rst).</summary>
public enum PtraceScope
{
    /// <summary>Any process may trace another of the same user.</summary>
    Classic = 0,

    /// <summary>A process may trace its descendants, and a process that declares it as its tracer.</summary>
    Descendants = 1,

    /// <summary>Only a process with CAP_SYS_PTRACE may trace.</summary>
    AdminOnly = 2,

    /// <summary>No process may trace, root included; no other value is taken until the next boot.</summary>
    Nobody = 3,
}
