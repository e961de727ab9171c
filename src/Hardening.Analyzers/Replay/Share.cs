namespace Hardening.Analyzers.Replay;

/// <summary>
/// How much of all runs a way through the program stands for. It is halved where ways part and added where they meet, so that a way
/// has all of it exactly where every run comes by.
/// </summary>
internal static class Share
{
    public const long All = 1L << 50;

    /// <summary>Takes one half; the other stays. What cannot be halved is given up: then no run is certain any more.</summary>
    public static long Half(ref long share)
    {
        var half = share > 1 ? share >> 1 : 0;
        share = share > 1 ? share - half : 0;
        return half;
    }

    /// <summary>Takes as little as there is: many small parts can leave one way.</summary>
    public static long Bit(ref long share)
    {
        var bit = share > 1 ? 1 : 0;
        share = share > 1 ? share - 1 : 0;
        return bit;
    }
}

internal sealed partial class Machine
{
    private static readonly string[] Exited = [];

    // Where something is run several times, what ended in one time ends in the next again.
    private int repeats;
    private long ended;
    private long share = Replay.Share.All;

    /// <summary>Every run that goes on to its end comes by here.</summary>
    public bool IsCertain => share + ended == Replay.Share.All;

    /// <summary>The program ends here, and no handler runs.</summary>
    public void Exit() => Throw(Exited);

    /// <summary>The current way ends with the program.</summary>
    public bool IsExit => ReferenceEquals(thrown, Exited);

    /// <summary>Runs something that may be run once more.</summary>
    public void Repeat(Action something)
    {
        repeats++;
        something();
        repeats--;
    }

    /// <summary>What a refused value throws.</summary>
    public static readonly string[] OfRefusal = ["T:Hardening.SettingException", .. Ancestors(typeof(SettingException))];

    /// <summary>Whether a handler may take an exception of these types.</summary>
    public bool MayCatch(string[] types)
    {
        for (var scope = Tries; scope is not null; scope = scope.Outer)
            if (scope.Handlers.Any(handler => handler.Takes(types))) return true;
        return false;
    }

    /// <summary>A value is refused. False where the program goes on from a handler, or only some runs come by: then this way ends here.</summary>
    public bool Refuse(Refusal refusal)
    {
        if (MayCatch(OfRefusal))
        {
            Tries!.Refusals.Add(refusal);
            Throw(OfRefusal);
            return false;
        }
        // What is run again to see what it may do says nothing of a run.
        if (IsCertain || repeats == 0) Refusals.Add(refusal with { IsCertain = IsCertain });
        if (IsCertain) return true;
        Throw(OfRefusal);
        return false;
    }

    /// <summary>A handler throws what it caught: where nobody else takes it, the program stops at what was refused.</summary>
    public void Rethrow()
    {
        var caught = Frame.Caught;
        if (caught is { Length: > 0 } && !MayCatch(OfRefusal)) Refusals.AddRange(caught.Select(refusal => refusal with { IsCertain = IsCertain }));
        Throw(null);
    }

    private static IEnumerable<string> Ancestors(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType) yield return "T:" + t.FullName;
    }
}
