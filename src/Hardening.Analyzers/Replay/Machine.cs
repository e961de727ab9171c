namespace Hardening.Analyzers.Replay;

/// <summary>Runs the user's code as far as it is known. It stands on one way through the program at a time.</summary>
internal sealed partial class Machine(IProgram program, CancellationToken cancellation)
{
    private const int ElementsPerWrite = 32;

    private readonly List<Session> sessions = [];

    // The handles that calls of the DSL have given so far, on any way.
    private readonly Dictionary<(Type, Place), IFacet> seen = [];

    private PersistentMap<int, HeapObject> heap = PersistentMap<int, HeapObject>.Empty;
    private int lastId;
    private bool isDead;
    private string[]? thrown;
    private HashSet<int>? reads;
    private Node? current;

    public IProgram Program { get; } = program;

    public Budget Budget { get; } = new(cancellation);

    public Frame Frame { get; private set; } = new(Body.Nothing, Value.Null, null, null);

    public PersistentMap<string, Value> Statics { get; set; } = PersistentMap<string, Value>.Empty;

    public Escapes Escapes { get; set; } = Escapes.None;

    public TryScope? Tries { get; set; }

    /// <summary>The fleets the program creates on any way.</summary>
    public List<FleetRoot> Fleets { get; } = [];

    /// <summary>Values that the DSL refuses.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>The current way ends here: something was thrown.</summary>
    public bool IsDead
    {
        get => isDead;
        set
        {
            if (isDead == value) return;
            (isDead, thrown) = (value, null);
            if (value) DiedAt = Here;
        }
    }

    /// <summary>The current way ends by an exception of these types; null where they are not known.</summary>
    public void Throw(string[]? types) => (IsDead, thrown) = (true, types);

    /// <summary>Where a way ended last.</summary>
    public Site? DiedAt { get; private set; }

    /// <summary>Calls on hosts or fleets that are not known to the replay at all: what they describe is lost.</summary>
    public List<Site> Unheard { get; } = [];

    /// <summary>What is being run.</summary>
    public Site? Here => Frame.Body.Tree is { } tree && current is { } node ? new Site(tree, node.Span, Frame.Site) : Frame.Site;

    /// <summary>The methods of the project that were run.</summary>
    public HashSet<string> Reached { get; } = new(StringComparer.Ordinal);

    public bool IsHalted => IsDead || Budget.IsSpent;

    /// <summary>From here on the objects are noted that are looked at; gives what was noted so far.</summary>
    public HashSet<int>? StartReading()
    {
        var outer = reads;
        reads = [];
        return outer;
    }

    /// <summary>The objects up to <paramref name="last"/> that were looked at, with what is in them.</summary>
    public IReadOnlyList<KeyValuePair<int, HeapObject?>> StopReading(HashSet<int>? outer, int last)
    {
        var read = reads!;
        reads = outer;
        outer?.UnionWith(read);
        return [.. read.Where(id => id <= last).Select(id => new KeyValuePair<int, HeapObject?>(id, heap.Find(id)))];
    }

    public bool HasChanged(IReadOnlyList<KeyValuePair<int, HeapObject?>> read) => read.Any(pair => !ReferenceEquals(heap.Find(pair.Key), pair.Value));

    /// <summary>The objects written to while this is not null.</summary>
    public HashSet<int>? Writes { get; set; }

    /// <summary>Evaluates an expression.</summary>
    public Value Eval(Node node) => Closed(EvalOpen(node));

    /// <summary>A value that stands for several objects becomes one that is not known, and so does what is in them.</summary>
    public Value Closed(Value value)
    {
        if (value is not Choice) return value;
        Lose(value);
        return Value.Unknown;
    }

    /// <summary>Does the same with each of the objects that a value may be.</summary>
    public Value Each(Value value, Func<Value, Value> something) => value is Choice choice ? Each(choice.Options, 0, something) : something(value);

    private Value Each(Value[] options, int from, Func<Value, Value> something) =>
        from == options.Length - 1 ? something(options[from]) : Either(() => something(options[from]), () => Each(options, from + 1, something));

    /// <summary>The same for code that can deal with a <see cref="Choice"/>.</summary>
    public Value EvalOpen(Node node)
    {
        if (IsHalted || !Budget.Enter(node)) return Value.Unknown;
        var outer = current;
        if (!node.Span.IsEmpty) current = node;
        var value = node.Eval(this);
        current = outer;
        Budget.Leave();
        return value;
    }

    public Flow Exec(Node node)
    {
        if (IsHalted) return Flow.Throw;
        if (!Budget.Enter(node)) return Flow.Throw;
        var outer = current;
        if (!node.Span.IsEmpty) current = node;
        var flow = node.Exec(this);
        current = outer;
        Budget.Leave();
        return IsHalted && flow == Flow.Next ? Flow.Throw : flow;
    }

    public Value[] EvalAll(Node[] nodes)
    {
        var values = new Value[nodes.Length];
        for (var i = 0; i < nodes.Length; i++) values[i] = Eval(nodes[i]);
        return values;
    }

    /// <summary>A text that was made; one that is too long to be kept is not known.</summary>
    public Value Text(string text) => Budget.ChargeText(text.Length) ? Value.Of(text) : Value.Unknown;

    public Reference Allocate(HeapObject content)
    {
        if (content is ListObject list) Budget.ChargeElements(list.Items.Length);
        else if (content is DictionaryObject dictionary) Budget.ChargeElements(dictionary.Keys.Length * 2);
        var id = ++lastId;
        heap = heap.Set(id, content);
        return new Reference(id);
    }

    /// <summary>What stands behind a value, or null where that is not known or not on the heap.</summary>
    public HeapObject? ContentOf(Value value)
    {
        if (value is not Reference reference) return null;
        reads?.Add(reference.Id);
        return heap.Find(reference.Id);
    }

    /// <summary>The type that a type parameter stands for; itself where it is none or that is not known.</summary>
    public TypeRef Resolve(TypeRef type) => type.Parameter is { } parameter && Frame.Generics?.Find(parameter) is { } found ? found : type;

    public TypeRef[] Resolve(TypeRef[] types) => [.. types.Select(Resolve)];

    public T? ContentOf<T>(Value value) where T : HeapObject => ContentOf(value) as T;

    public void Write(Reference reference, HeapObject content)
    {
        Writes?.Add(reference.Id);
        // All elements are there anew.
        if (content is ListObject list) Budget.Charge(list.Items.Length / ElementsPerWrite);
        else if (content is DictionaryObject dictionary) Budget.Charge(dictionary.Keys.Length / ElementsPerWrite);
        if (heap.Find(reference.Id) is { IsLost: true })
            foreach (var value in Contents.Of(content)) Lose(value);
        else
            heap = heap.Set(reference.Id, content);
    }

    public void Register(FleetRoot fleet)
    {
        Fleets.Add(fleet);
        sessions.Add(fleet.Fleet.Session);
    }

    /// <summary>Remembers a handle, as one that a handle which is not known may be.</summary>
    public object? See(object? handle)
    {
        if (handle is IFacet facet and not Host) seen[(facet.GetType(), facet.Place)] = facet;
        return handle;
    }

    public IEnumerable<object> SeenHandles(Type type) => seen.Values.Where(type.IsInstanceOfType).ToArray();

    /// <summary>The fleet is emitted, or its model is taken.</summary>
    public void Observe(Value fleet)
    {
        RunHeld();
        foreach (var root in Fleets)
            if (fleet.IsUnknown || (fleet is Known { Clr: Fleet known } && ReferenceEquals(known, root.Fleet)))
                root.Observed = root.Observed is null ? root.Fleet.Session.State : FleetState.Join(root.Observed, root.Fleet.Session.State);
    }

    public void Enter(Frame frame) => (Frame, Budget.Tree) = (frame, frame.Body.Tree);

    public void LeaveFrame() => Enter(Frame.Caller!);

    /// <summary>Keeps where the machine stands; it goes on from there itself.</summary>
    public World Save() => Capture((Value?[])Frame.Locals.Clone());

    /// <summary>Keeps where the machine stands; it goes on elsewhere.</summary>
    public World Take() => Capture(Frame.Locals);

    public void Load(World world)
    {
        Frame.Locals = world.Locals;
        LoadAllButLocals(world);
    }

    /// <summary>Goes on from a world that was taken in another frame.</summary>
    public void LoadAllButLocals(World world)
    {
        (heap, Statics, Escapes, share, IsDead) = (world.Heap, world.Statics, world.Escapes, world.Share, false);
        for (var i = 0; i < sessions.Count; i++)
            sessions[i].State = (i < world.Fleets.Length ? world.Fleets[i] : null) ?? Fleets[i].Blank;
    }

    /// <summary>Where the machine stands, seen from a frame further out.</summary>
    public World SaveFor(Frame frame) => Capture((Value?[])frame.Locals.Clone());

    private World Capture(Value?[] locals) => new()
    {
        Locals = locals,
        Heap = heap,
        Statics = Statics,
        Escapes = Escapes,
        Share = share,
        Fleets = [.. sessions.Select((session, i) => ReferenceEquals(session.State, Fleets[i].Blank) ? null : session.State)],
    };
}

/// <summary>A fleet that the program creates.</summary>
internal sealed class FleetRoot(Fleet fleet, FleetState blank, bool isReleaseKnown, Microsoft.CodeAnalysis.SyntaxTree tree, Microsoft.CodeAnalysis.Text.TextSpan span)
{
    public Fleet Fleet { get; } = fleet;

    /// <summary>The state that stands for a way on which the fleet was not created.</summary>
    public FleetState Blank { get; } = blank;

    public bool IsReleaseKnown { get; } = isReleaseKnown;

    /// <summary>What the fleet was when it was emitted.</summary>
    public FleetState? Observed { get; set; }

    /// <summary>Where it is created.</summary>
    public Microsoft.CodeAnalysis.SyntaxTree Tree { get; } = tree;

    public Microsoft.CodeAnalysis.Text.TextSpan Span { get; } = span;
}
