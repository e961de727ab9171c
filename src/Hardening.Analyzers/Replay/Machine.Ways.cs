namespace Hardening.Analyzers.Replay;

internal sealed partial class Machine
{
    private const int MaxPasses = 12;

    /// <summary>The code is being run again to see whether that changes anything.</summary>
    public bool IsRepeating { get; private set; }

    /// <summary>The current way leaves the statement; it waits where it goes to. The machine must go on from another world.</summary>
    public void Park(Flow flow)
    {
        switch (flow)
        {
            case Flow.Break when Frame.Breaks is { } scope:
                scope.Broken = Merge(scope.Broken, Take());
                break;
            case Flow.Continue when Loop() is { } loop:
                loop.Continued = Merge(loop.Continued, Take());
                break;
            case Flow.Return:
                ParkReturn();
                break;
            case Flow.Throw when !Budget.IsSpent && !IsExit:
                ParkThrow(thrown);
                break;
        }
    }

    /// <summary>The current operation may throw, and may not.</summary>
    public void MayThrow(string[]? types = null)
    {
        if (Tries is null || IsHalted) return;
        var rest = share;
        share = Share.Bit(ref rest);
        ParkThrow(types);
        share = rest;
    }

    public World Merge(World? a, World b)
    {
        if (a is null) return b;
        var here = Take();
        var result = Frame.Result;
        Joining.Enter(this, a, b);
        var merged = Take();
        Load(here);
        Frame.Result = result;
        return merged;
    }

    /// <summary>After two alternatives: the first has left <paramref name="first"/>, if it goes on at all; the second stands here.</summary>
    public Flow Meet(World? first, Flow second)
    {
        if (second != Flow.Next)
        {
            Park(second);
            if (first is null) return Flow.Nowhere;
            Load(first);
            return Flow.Next;
        }
        if (first is not null) Joining.Enter(this, first, Take());
        return Flow.Next;
    }

    /// <summary>Keeps where the machine stands for the other of two ways that part here.</summary>
    public World Part()
    {
        var other = Save();
        return other.Of(Share.Half(ref share));
    }

    /// <summary>Runs one of two alternatives; which one is not known.</summary>
    public Flow Either(Node? first, Node? second)
    {
        var start = Part();
        var flow = first is null ? Flow.Next : Exec(first);
        var after = Settle(flow);
        if (Budget.IsSpent) return Flow.Throw;
        Load(start);
        return Meet(after, second is null ? Flow.Next : Exec(second));
    }

    /// <summary>The value of one of two expressions; which one is not known.</summary>
    public Value Either(Func<Value> first, Func<Value> second)
    {
        var start = Part();
        var (mine, after) = (first(), Settle(IsDead ? Flow.Throw : Flow.Next));
        if (Budget.IsSpent) return Value.Unknown;
        Load(start);
        var theirs = second();
        if (after is null) return theirs;
        if (IsDead)
        {
            Park(Flow.Throw);
            Load(after);
            return mine;
        }
        return Joining.Enter(this, after, Take(), mine, theirs)!;
    }

    /// <summary>Keeps the world of a way that goes on, and parks one that does not.</summary>
    public World? Settle(Flow flow)
    {
        if (flow == Flow.Next && !IsHalted) return Take();
        Park(flow == Flow.Next ? Flow.Throw : flow);
        return null;
    }

    /// <summary>Runs something once or not at all.</summary>
    public void Maybe(Action something)
    {
        var start = Part();
        something();
        if (Budget.IsSpent) return;
        if (Settle(IsDead ? Flow.Throw : Flow.Next) is { } after) Joining.Enter(this, start, after);
        else Load(start);
    }

    /// <summary>Runs something any number of times, until another time changes nothing that is known.</summary>
    /// <param name="something">What is run.</param>
    /// <param name="loop">Where it stands, for whoever waits in vain.</param>
    public void AnyTimes(Action something, Node? loop = null)
    {
        var outer = IsRepeating;
        for (var round = 0; round < MaxPasses; round++)
        {
            var before = Save();
            IsRepeating = outer || round > 0;
            Repeat(() => Maybe(something));
            IsRepeating = outer;
            if (Budget.IsSpent || Comparing.IsSame(before, Save())) return;
        }
        Budget.Spend("a loop keeps changing what it does", loop);
    }

    /// <summary>Does something to each of any number of elements. Whoever makes them may run what it holds in between.</summary>
    public void ForEach(Action something) => AnyTimes(() =>
    {
        RunHeld();
        something();
    });

    private BreakScope? Loop()
    {
        var scope = Frame.Breaks;
        while (scope is { IsLoop: false }) scope = scope.Outer;
        return scope;
    }

    private void ParkReturn()
    {
        var (world, result) = (Take(), Frame.Result ?? Value.Unknown);
        if (Frame.Returned is null)
        {
            (Frame.Returned, Frame.ReturnedResult) = (world, result);
            return;
        }
        Frame.ReturnedResult = Joining.Enter(this, Frame.Returned, world, Frame.ReturnedResult!, result);
        Frame.Returned = Take();
        Load(world);
    }

    /// <summary>The current way leaves by an exception of these types; null where they are not known.</summary>
    public void ParkThrow(string[]? types)
    {
        if (Tries is null)
        {
            // A run that ends by an exception emits nothing.
            if (repeats == 0) ended += share;
            return;
        }
        Tries.Add(types);
        var world = SaveFor(Tries.Frame);
        if (Tries.Thrown is null)
        {
            Tries.Thrown = world;
            return;
        }
        Tries.Thrown = JoinIn(Tries.Frame, Tries.Thrown, world);
    }

    // Two ways meet in a frame further out; the machine stays where it is.
    private World JoinIn(Frame other, World a, World b)
    {
        var (here, frame, dead) = (Take(), Frame, IsDead);
        Frame = other;
        var outer = Frame.Locals;
        Joining.Enter(this, a, b);
        var joined = Take();
        Frame.Locals = outer;
        Frame = frame;
        Load(here);
        IsDead = dead;
        return joined;
    }
}
