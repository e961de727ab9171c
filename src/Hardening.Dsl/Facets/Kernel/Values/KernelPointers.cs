namespace Hardening;

/// <summary>Who sees kernel addresses in /proc and in messages (sysctl <c>kernel.kptr_restrict</c>).</summary>
public enum KernelPointers
{
    /// <summary>All users see hashed values.</summary>
    Hashed = 0,

    /// <summary>Only a process with CAP_SYSLOG; zeros for the others.</summary>
    ForAdmins = 1,

    /// <summary>No user: zeros for root too, so profilers show no kernel symbols.</summary>
    Hidden = 2,
}
