namespace Hardening;

/// <summary>What systemd does for the host as a whole.</summary>
public sealed class SystemdModel
{
    private readonly ModelScope scope;

    internal SystemdModel(ModelScope scope) => this.scope = scope;

    /// <summary>Where log messages are kept; unset means on disk.</summary>
    public Setting<JournalStorage> JournalStorage => scope.Get(SystemdKeys.Storage);

    /// <summary>How much of them is kept on disk.</summary>
    public Setting<Size> JournalMaxSize => scope.Get(SystemdKeys.MaxSize);

    /// <summary>Days for which they are kept.</summary>
    public Setting<long> JournalRetentionDays => scope.Get(SystemdKeys.RetentionDays);

    /// <summary>Messages of one service in each interval; unset means 10000.</summary>
    public Setting<int> RateLimitBurst => scope.Get(SystemdKeys.RateLimitBurst);

    /// <summary>Seconds of that interval; unset means 30.</summary>
    public Setting<long> RateLimitSeconds => scope.Get(SystemdKeys.RateLimitSeconds);

    /// <summary>Whether the journal is signed.</summary>
    public Setting<bool> JournalSeal => scope.Get(SystemdKeys.Seal);

    /// <summary>Whether messages are handed on.</summary>
    public Setting<bool> JournalForward => scope.Get(SystemdKeys.Forward);

    /// <summary>Whether nothing is kept of programs that crash.</summary>
    public Setting<bool> DiscardCoreDumps => scope.Get(SystemdKeys.DiscardCoreDumps);

    /// <summary>Whether a failing boot waits at the console; unset means yes.</summary>
    public Setting<bool> EmergencyMode => scope.Get(SystemdKeys.EmergencyMode);
}
