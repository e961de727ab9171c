namespace Hardening;

/// <summary>When a service counts as started (systemd.service(5), <c>Type=</c>).</summary>
public enum ServiceType
{
    /// <summary>As soon as its process is made.</summary>
    Simple,

    /// <summary>When the program runs, so that a missing one is noticed.</summary>
    Exec,

    /// <summary>When the program says so.</summary>
    Notify,

    /// <summary>When the program has ended.</summary>
    OneShot,
}

/// <summary>After which end a service starts again (systemd.service(5), <c>Restart=</c>).</summary>
public enum RestartPolicy
{
    /// <summary>After a failure.</summary>
    OnFailure,

    /// <summary>After every end.</summary>
    Always,

    /// <summary>Never.</summary>
    No,
}
