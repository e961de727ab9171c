namespace Hardening;

/// <summary>Where log messages are kept (journald.conf(5), <c>Storage=</c>).</summary>
public enum JournalStorage
{
    /// <summary>On disk, below <c>/var/log/journal</c>.</summary>
    Persistent,

    /// <summary>In memory, until the host restarts.</summary>
    Volatile,

    /// <summary>On disk where <c>/var/log/journal</c> is there, else in memory.</summary>
    Auto,

    /// <summary>Nowhere.</summary>
    None,
}
