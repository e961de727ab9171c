namespace Hardening.Analyzers.Replay;

/// <summary>Who gets a value that the machine can no longer follow.</summary>
internal enum Holder
{
    /// <summary>Nobody new: the program still holds it, but where is not known.</summary>
    Program,

    /// <summary>The framework, which may change collections and call lambdas, but knows no host.</summary>
    Framework,

    /// <summary>Code of others, which may do anything.</summary>
    Others,
}

internal sealed partial class Machine
{
    // Worlds are joined and compared as a whole.
    private const int StepsPerPass = 1024;

    // It is run, and where it got to is joined with where it started.
    private const int StepsPerLambda = 64;

    // The pass through the lambdas out of sight that is being made.
    private Pass? pass;

    /// <summary>The value can no longer be told apart from others: the content of its objects is given up.</summary>
    public void Lose(Value value) => Give(value, Holder.Program);

    /// <summary>Gives a value away.</summary>
    public void Give(Value value, Holder holder)
    {
        if (value is Known { Clr: not (Fleet or IFacet) } or EnumValue) return;
        var pending = new Stack<Value>();
        pending.Push(value);
        HashSet<Value>? seen = null;
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            // What is made of itself several times is given away once.
            if (next is Query or TupleValue or StructValue or Several && !(seen ??= []).Add(next)) continue;
            foreach (var part in Contents.Of(next)) pending.Push(part);
            switch (next)
            {
                case StructValue { Type: not "" } structure:
                    foreach (var part in Callable(structure.Type)) pending.Push(part);
                    break;
                case Reference reference:
                    foreach (var part in GiveContent(reference, holder)) pending.Push(part);
                    break;
                case Closure closure:
                    // It is held against each of them.
                    Budget.Charge((Escapes.Lost.Length + Escapes.Held.Length) / 2);
                    if (IsRepeating) closure = Merged(closure, holder == Holder.Program ? Escapes.Lost : Escapes.Held, pending);
                    Escapes = holder == Holder.Program ? Escapes.Lose(closure) : Escapes.Hold(closure);
                    break;
                case Known { Clr: IFacet facet } when holder == Holder.Others:
                    GiveHost(facet.Place);
                    break;
                case Known { Clr: Fleet fleet } when holder == Holder.Others:
                    GiveHost(new Place(fleet.Session, null, Scope.Host));
                    foreach (var host in fleet.Session.State.Names) GiveHost(new Place(fleet.Session, host, Scope.Host));
                    break;
                case { IsUnknown: true } when holder != Holder.Program:
                    Escapes = Escapes.HoldAll();
                    break;
            }
        }
    }

    // Each pass through a loop makes lambdas anew, which share other variables: one stands for all of the same code, or there would
    // be more of them in each pass.
    private static Closure Merged(Closure closure, Closure[] others, Stack<Value> apart)
    {
        foreach (var other in others)
        {
            if (!other.HasCodeOf(closure) || Joining.Alike(other, closure)) continue;
            var captured = closure.Captured.Zip(other.Captured, (mine, theirs) => Both(mine, theirs, apart)).ToArray();
            closure = new Closure(closure.Body, closure.Method, Both(closure.Self, other.Self, apart)!, captured) { Generics = closure.Generics };
        }
        return closure;
    }

    private static Value? Both(Value? mine, Value? theirs, Stack<Value> apart)
    {
        if (mine is null || theirs is null || Joining.Alike(mine, theirs)) return mine ?? theirs;
        apart.Push(mine);
        apart.Push(theirs);
        return Value.Unknown;
    }

    /// <summary>Code that is not followed has run: lambdas it holds may have been called, hosts it holds may have been written to.</summary>
    public void RunOthers(Holder holder)
    {
        if (holder == Holder.Others)
            foreach (var host in Escapes.Hosts) Forget(host);
        RunHeld();
    }

    /// <summary>Calls the lambdas that other code holds, any number of times.</summary>
    public void RunHeld()
    {
        if (Escapes.Held.Length > 0) RunAnyTimes(withLost: false);
    }

    // In any order, any number of times, with unknown arguments, now and perhaps later.
    private void RunAnyTimes(bool withLost)
    {
        // One of them runs them all again: that is what is being done already.
        if (pass is { } around && (around.WithLost || !withLost))
        {
            Join(around);
            return;
        }
        var (outer, before, outerPass) = (Writes, lastId, pass);
        Writes = [];
        AnyTimes(() =>
        {
            Budget.Charge(StepsPerPass);
            var mine = new Pass(Save().Of(0), withLost, Frame);
            pass = mine;
            Budget.Charge((Escapes.Lost.Length + Escapes.Held.Length) * StepsPerLambda);
            foreach (var closure in (withLost ? Escapes.Lost.Concat(Escapes.Held) : Escapes.Held).ToArray())
            {
                Maybe(() => Give(Calls.Invoke(this, closure, Calls.UnknownArguments(closure), null), withLost ? Holder.Program : Holder.Framework));
                if (Budget.IsSpent) break;
            }
            pass = outerPass;
            if (mine.Joined is { } joined && !Budget.IsSpent) Joining.Enter(this, Take(), joined);
        });
        var written = Writes;
        Writes = outer;
        outer?.UnionWith(written);
        foreach (var id in written)
            if (id <= before) Lose(new Reference(id));
    }

    // The pass starts from here, too, and here goes on from wherever it gets to. The last pass changes neither.
    private void Join(Pass around)
    {
        var here = SaveFor(around.Frame).Of(0);
        around.Joined = around.Joined is { } others ? JoinIn(around.Frame, others, here) : here;
        Joining.Enter(this, Take(), around.Start.In((Value?[])Frame.Locals.Clone()));
    }

    /// <summary>A delegate that is not known is called: it may be any that got out of sight.</summary>
    public Value CallUnknown(Value[] arguments)
    {
        MayThrow();
        foreach (var argument in arguments) Lose(argument);
        RunAnyTimes(withLost: true);
        return Value.Unknown;
    }

    /// <summary>Nothing is known any more of a host, or of the fleet itself.</summary>
    public void Forget(Place place)
    {
        var session = place.Session;
        if (place.Host is { } host && session.State.Find(host) is null) return;
        session.Write(place.Host, state => state.Forget(Unknowable.Everything([OriginHere(session)])));
    }

    /// <summary>An unknown element was written to: it may be any of its kind.</summary>
    public void ForgetElements(Place place)
    {
        var scope = place.Scope;
        while (scope.Parent is { IsNowhere: true } parent) scope = parent;
        var what = new Unknowable(scope.Parent!, null, scope.Family, [OriginHere(place.Session)]);
        place.Session.Write(place.Host, state => state.Forget(what));
    }

    /// <summary>Nothing is known any more of any host of any fleet.</summary>
    public void ForgetAll()
    {
        foreach (var session in sessions) ForgetFleet(session);
    }

    private void ForgetFleet(Session session)
    {
        Forget(new Place(session, null, Scope.Host));
        foreach (var host in session.State.Names) Forget(new Place(session, host, Scope.Host));
    }

    /// <summary>All places a handle that is not known may stand for.</summary>
    public IEnumerable<Place> AllHosts() =>
        sessions.SelectMany(session => session.State.Names.Select(host => new Place(session, host, Scope.Host))).ToArray();

    public IEnumerable<Fleet> AllFleets() => Fleets.Select(root => root.Fleet).ToArray();

    private void GiveHost(Place place)
    {
        var host = place with { Scope = Scope.Host };
        Escapes = Escapes.Hold(host);
        Forget(host);
    }

    private IEnumerable<Value> GiveContent(Reference reference, Holder holder)
    {
        var content = heap.Find(reference.Id);
        if (content is null) return [];
        if (content.IsLost)
        {
            if (holder != Holder.Program) Escapes = Escapes.HoldAll();
            return [];
        }
        Writes?.Add(reference.Id);
        heap = heap.Set(reference.Id, HeapObject.Lost);
        return content is UserObject { Type: var type } ? Contents.Of(content).Concat(Callable(type)) : Contents.Of(content);
    }

    // What the framework may call of an object: what it overrides, and what it implements of interfaces that are not the project's.
    private IEnumerable<Value> Callable(string type)
    {
        for (var shape = Program.Shape(type); shape is not null; shape = shape.Base is { } above ? Program.Shape(above) : null)
            foreach (var method in shape.Callable)
                if (Program.Code(method.DocId)?.Body is { } body) yield return new Closure(body, null, Value.Unknown, []);
    }

    /// <summary>Something is asked of values that code of theirs may answer, such as what their text is or whether they are equal.</summary>
    public void Ask(params Value[] values)
    {
        var (pending, seen, parted) = (new Stack<Value>(values), new HashSet<int>(), new HashSet<Value>());
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            // A value that is held twice is asked once.
            if (value is Reference reference ? !seen.Add(reference.Id) : value is TupleValue or StructValue or Choice or Perhaps && !parted.Add(value)) continue;
            if (Asked(value) is { } parts) foreach (var part in parts) pending.Push(part);
            else Give(value, Holder.Framework);
        }
        RunHeld();
    }

    // What is asked in turn; null where code of the user's may answer.
    private IEnumerable<Value>? Asked(Value value) => value switch
    {
        Known or EnumValue => [],
        TupleValue or Choice or Rest or Perhaps => Contents.Of(value),
        StructValue structure => structure.Type.Length > 0 && Callable(structure.Type).Any() ? null : Contents.Of(value),
        Reference => ContentOf(value) switch
        {
            UserObject user when !Callable(user.Type).Any() => Program.Shape(user.Type) is { IsRecord: false, IsValueType: false } ? [] : Contents.Of(user),
            ListObject or DictionaryObject => Contents.Of(ContentOf(value)!),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Code of the project runs, and it is unknown which.</summary>
    public void RunAny()
    {
        ForgetAll();
        Replay.Statics.Forget(this);
        RunAnyTimes(withLost: true);
    }

    private Origin OriginHere(Session session) => Here is { } site
        ? new(site.Tree.FilePath, site.Tree.GetText().Lines.GetLineFromPosition(site.Span.Start).LineNumber + 1, "", null, site) : new("", 0, "", null, session.Token);

    private sealed class Pass(World start, bool withLost, Frame frame)
    {
        public World Start => start;

        public bool WithLost => withLost;

        public Frame Frame => frame;

        /// <summary>Where lambdas stood when they ran all lambdas again.</summary>
        public World? Joined { get; set; }
    }
}
