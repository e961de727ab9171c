namespace Hardening.Model;

/// <summary>The only door to a fleet's state: every call of the DSL writes through it.</summary>
/// <remarks>A write reads and replaces the state in one step: descriptions may be written from several threads, in whatever order these come.</remarks>
internal sealed class Session(string name, NixosRelease release, FleetState state)
{
    private readonly object door = new();

    /// <summary>The fleet's name.</summary>
    public string Name { get; } = name;

    /// <summary>The release every host is built from.</summary>
    public NixosRelease Release { get; } = release;

    /// <summary>The state as it stands now. A replay keeps and restores it to follow both ways of a branch.</summary>
    public FleetState State { get; set; } = state;

    /// <summary>Writes make settings unknown instead of known: the call being made has an unknown argument.</summary>
    public bool Probing { get; set; }

    /// <summary>What a replay knows the call being made by; null when the program really runs.</summary>
    public object? Token { get; set; }

    /// <summary>The fleet as it is described up to now.</summary>
    public FleetModel ToModel() => new(Name, Release, State);

    public void Write(string? host, Func<HostState, HostState> change) => Write(fleet => fleet.With(host, change(fleet[host])));

    public void Write(Func<FleetState, FleetState> change)
    {
        lock (door) State = change(State);
    }
}

/// <summary>Stands for a value that is not known when a call is replayed.</summary>
internal static class Unknown
{
    /// <summary>The text that stands for any text; it is recognised as this object, not by its characters.</summary>
    public static readonly string Text = new('?', 1);

    public static bool Is(object? value) => value is null || ReferenceEquals(value, Text) || IsHandle(value);

    /// <summary>A handle of an element whose name is not known.</summary>
    public static bool IsHandle(object? value) => value is IFacet { Place.Scope.IsNowhere: true };
}
