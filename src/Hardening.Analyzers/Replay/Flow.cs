namespace Hardening.Analyzers.Replay;

/// <summary>How the way that the machine stands on goes on after a statement.</summary>
/// <remarks>Other ways that left the statement differently are parked: in the loop, the frame or the <c>try</c> they go to.</remarks>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
    Throw,

    /// <summary>No way goes on from here; all are parked.</summary>
    Nowhere,
}

/// <summary>A statement that <c>break</c> leaves, with the ways that have left it.</summary>
internal sealed class BreakScope(BreakScope? outer, bool isLoop)
{
    public BreakScope? Outer { get; } = outer;

    public bool IsLoop { get; } = isLoop;

    public World? Broken { get; set; }

    public World? Continued { get; set; }
}

/// <summary>A <c>try</c> that is being run, with the ways on which something was thrown.</summary>
internal sealed class TryScope(TryScope? outer, Frame frame, Handler[] handlers)
{
    public Handler[] Handlers { get; } = handlers;

    /// <summary>The values that were refused within.</summary>
    public List<Refusal> Refusals { get; } = [];

    public TryScope? Outer { get; } = outer;

    public Frame Frame { get; } = frame;

    public World? Thrown { get; set; }

    /// <summary>What has been thrown, each with the types it is; null where some of it is not known.</summary>
    public List<string[]>? Types { get; private set; } = [];

    public void Add(string[]? types)
    {
        if (types is null) Types = null;
        else if (Types is { } all && !all.Contains(types)) all.Add(types);
    }
}

/// <summary>One call of a method, lambda or local function.</summary>
internal sealed class Frame(Body body, Value self, Site? site, Frame? caller)
{
    public Body Body { get; } = body;

    public Value Self { get; set; } = self;

    /// <summary>The call that led here.</summary>
    public Site? Site { get; } = site;

    public Frame? Caller { get; } = caller;

    public Value?[] Locals { get; set; } = new Value?[body.Slots];

    public BreakScope? Breaks { get; set; }

    /// <summary>The receiver of the <c>?.</c> or the object being initialised.</summary>
    public Value? Receiver { get; set; }

    /// <summary>What the type parameters of the code stand for.</summary>
    public Generics? Generics { get; init; }

    /// <summary>The value of the <c>return</c> that the current way has met.</summary>
    public Value? Result { get; set; }

    public World? Returned { get; set; }

    public Value? ReturnedResult { get; set; }

    /// <summary>Whoever called this asynchronous method goes on without waiting for it.</summary>
    public bool IsDetached { get; set; }

    /// <summary>Of an iterator: where it has gone on to its end without handing anything over.</summary>
    public AheadOfTime? Ahead { get; set; }

    /// <summary>Of an iterator: how the statement has ended whose steps were taken last.</summary>
    public Flow StepFlow { get; set; }

    /// <summary>What was refused, where a handler runs.</summary>
    public Refusal[]? Caught { get; set; }
}
