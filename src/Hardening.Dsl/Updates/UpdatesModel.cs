namespace Hardening;

/// <summary>How a host gets new software.</summary>
public sealed class UpdatesModel
{
    private readonly ModelScope scope;

    internal UpdatesModel(ModelScope scope) => this.scope = scope;

    /// <summary>Where the host's configuration comes from when it upgrades by itself.</summary>
    public Setting<FlakeReference> Flake => scope.Get(UpdateKeys.Flake);

    /// <summary>When it upgrades by itself.</summary>
    public Setting<OnCalendar> Calendar => scope.Get(UpdateKeys.Calendar);

    /// <summary>The earliest time of day at which it restarts by itself.</summary>
    public Setting<TimeOfDay> RebootFrom => scope.Get(UpdateKeys.RebootFrom);

    /// <summary>The latest time of day at which it restarts by itself.</summary>
    public Setting<TimeOfDay> RebootTo => scope.Get(UpdateKeys.RebootTo);

    /// <summary>Seconds over which the start is spread.</summary>
    public Setting<long> RandomizedDelay => scope.Get(UpdateKeys.RandomizedDelay);

    /// <summary>Flags for nixos-rebuild.</summary>
    public SettingSet<CommandFlag> Flags => scope.Get(UpdateKeys.Flags);

    /// <summary>Whether the new configuration waits for the next boot.</summary>
    public Setting<bool> AtNextBoot => scope.Get(UpdateKeys.AtNextBoot);

    /// <summary>Whether the command nh is there.</summary>
    public Setting<bool> Nh => scope.Get(UpdateKeys.Nh);

    /// <summary>When old generations are removed.</summary>
    public Setting<OnCalendar> CleanCalendar => scope.Get(UpdateKeys.CleanCalendar);

    /// <summary>Days for which generations stay.</summary>
    public Setting<long> CleanKeepSince => scope.Get(UpdateKeys.CleanKeepSince);

    /// <summary>Generations that stay in any case.</summary>
    public Setting<int> CleanKeep => scope.Get(UpdateKeys.CleanKeep);
}
