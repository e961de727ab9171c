namespace Hardening.Analyzers.Replay;

/// <summary>Everything that one way through the program has done up to a point. Keeping one costs the current frame's locals.</summary>
internal sealed class World
{
    public required Value?[] Locals { get; init; }

    public required PersistentMap<int, HeapObject> Heap { get; init; }

    public required PersistentMap<string, Value> Statics { get; init; }

    /// <summary>The state of each fleet of the machine; null where this way has not created it.</summary>
    public required FleetState?[] Fleets { get; init; }

    public required Escapes Escapes { get; init; }

    /// <summary>How much of all runs comes by here: see <see cref="Share"/>.</summary>
    public required long Share { get; init; }

    /// <summary>The same in a frame with other locals.</summary>
    public World In(Value?[] locals) => new() { Locals = locals, Heap = Heap, Statics = Statics, Fleets = Fleets, Escapes = Escapes, Share = Share };

    /// <summary>The same for another part of the runs.</summary>
    public World Of(long share) => new() { Locals = Locals, Heap = Heap, Statics = Statics, Fleets = Fleets, Escapes = Escapes, Share = share };
}
