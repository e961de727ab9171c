namespace Hardening;

/// <summary>Whether users without privileges may load BPF programs (sysctl <c>kernel.unprivileged_bpf_disabled</c>).</summary>
public enum UnprivilegedBpf
{
    /// <summary>They may; the verifier is all that stands between them and the kernel.</summary>
    Allowed = 0,

    /// <summary>They may not, and this cannot be changed before the next boot.</summary>
    ForbiddenUntilReboot = 1,

    /// <summary>They may not, but root can allow it again.</summary>
    Forbidden = 2,
}
