using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Replay;

/// <summary>An argument of a call.</summary>
internal sealed class ArgumentNode(int ordinal, Node value, RefKind kind)
{
    public int Ordinal { get; } = ordinal;

    public Node Value { get; } = value;

    public RefKind Kind { get; } = kind;

    /// <summary>It declares the variable that it is.</summary>
    public bool IsNew { get; init; }

    /// <summary>A reference to something that the code that is called may reach in another way, too.</summary>
    public bool IsShared => Kind is not RefKind.None && !IsNew && Value is (LocalNode { IsShared: true } or FieldNode or StaticNode or ElementNode);

    /// <summary>What the method sees of an argument that it does not write to.</summary>
    public Value Eval(Machine m, bool isOpen)
    {
        var value = isOpen ? m.EvalOpen(Value) : m.Eval(Value);
        if (!IsShared) return value;
        m.Lose(value);
        return Replay.Value.Unknown;
    }

    /// <summary>The code that is called writes to something that it may reach in another way, too.</summary>
    public static bool AreShared(ArgumentNode[] arguments) => arguments.Any(static argument => argument.Kind is RefKind.Ref or RefKind.Out && argument.IsShared);

    /// <summary>
    /// A call that writes to what it may reach in another way, too. Where it does not, only the end counts; where it does, what it does
    /// depends on which comes when.
    /// </summary>
    public static Value RunShared(Machine m, Value[] arguments, Location?[] places, Func<Value> run, Func<Value?[]?> outputs)
    {
        var owners = places.OfType<Location>().Select(static place => place.Owner).ToArray();
        if (owners.All(static owner => owner is not null && owner != Location.Anywhere) && owners.Where(static owner => owner != Location.NoObject).Distinct().Count() == owners.Count(static owner => owner != Location.NoObject))
        {
            var before = m.Save();
            var (reads, writes) = (m.StartReading(), m.Writes);
            m.Writes = [];
            var result = run();
            var touched = new HashSet<int>(m.Writes);
            writes?.UnionWith(touched);
            m.Writes = writes;
            touched.UnionWith(m.StopReading(reads, int.MaxValue).Select(static pair => pair.Key));
            if (m.IsHalted || (!owners.Any(owner => touched.Contains(owner!.Value)) && outputs() is not null)) return result;
            m.Load(before);
        }
        return RunAny(m, arguments, places);
    }

    private static Value RunAny(Machine m, Value[] arguments, Location?[] places)
    {
        foreach (var argument in arguments) m.Give(argument, Holder.Others);
        m.RunAny();
        foreach (var place in places)
            if (!m.IsHalted) place?.Write(m, Replay.Value.Unknown);
        return Replay.Value.Unknown;
    }
}

/// <summary>A call of a method, accessor or operator.</summary>
internal sealed class CallNode(MethodKey method, Node? receiver, ArgumentNode[] arguments) : Node
{
    public MethodKey Method => method;

    public Node? Receiver => receiver;

    /// <summary>In the order in which they are evaluated.</summary>
    public ArgumentNode[] Arguments => arguments;

    /// <summary>From the method's name to the end of the call.</summary>
    public TextSpan Site { get; init; }

    /// <summary>The code that runs depends on the object; not so for <c>base.M()</c>.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>The method may change the struct it is called on.</summary>
    public bool ChangesReceiver { get; init; }

    /// <summary>The caller waits for the task.</summary>
    public bool IsAwaited { get; init; }

    public override Value Eval(Machine m)
    {
        var place = ChangesReceiver ? receiver!.Locate(m) : null;
        var isOpen = method.Origin == MemberOrigin.Source && method.Type.Kind != TypeKind.Delegate;
        var self = place is not null ? m.Closed(place.Read(m)) : receiver is null ? Value.Null : isOpen && !method.IsConstructor ? m.EvalOpen(receiver) : m.Eval(receiver);
        var values = new Value[method.Parameters.Length];
        Location?[]? places = null;
        foreach (var argument in arguments)
        {
            if (argument.Kind is RefKind.Ref or RefKind.Out)
            {
                places ??= new Location?[values.Length];
                places[argument.Ordinal] = argument.Value.Locate(m);
                values[argument.Ordinal] = argument.Kind == RefKind.Out ? Value.Unknown : places[argument.Ordinal]!.Read(m);
            }
            else
            {
                values[argument.Ordinal] = argument.Eval(m, isOpen);
            }
        }
        for (var i = 0; i < values.Length; i++) values[i] ??= Value.Unknown;
        if (m.IsHalted) return Value.Unknown;
        if (places is not null) self = m.Closed(self);
        if (self is Choice) return m.Each(self, option => Calls.Dispatch(m, new Invocation(this, option, values, NewSite(m))));
        var call = new Invocation(this, self, values, NewSite(m));
        var result = places is not null && (method.Origin == MemberOrigin.Source) && ArgumentNode.AreShared(arguments)
            ? ArgumentNode.RunShared(m, [self, .. values], places, () => Calls.Dispatch(m, call), () => call.Outputs) : Calls.Dispatch(m, call);
        if (places is not null && !m.IsHalted) WriteBack(m, places, call.Outputs);
        if (place is not null && self is StructValue && !m.IsHalted) place.Write(m, call.Self);
        return result;
    }

    /// <summary>Makes the call with a receiver and arguments that are evaluated already.</summary>
    public Value Call(Machine m, Value self, Value[] values) => Call(m, ref self, values);

    /// <summary>The same; a struct that the call changes is handed back.</summary>
    public Value Call(Machine m, ref Value self, Value[] values)
    {
        if (m.IsHalted) return Value.Unknown;
        var call = new Invocation(this, self, values, NewSite(m));
        var result = Calls.Dispatch(m, call);
        self = call.Self;
        return result;
    }

    private Site NewSite(Machine m) => new(m.Frame.Body.Tree, Site, m.Frame.Site);

    private static void WriteBack(Machine m, Location?[] places, Value?[]? outputs)
    {
        for (var i = 0; i < places.Length; i++)
            places[i]?.Write(m, outputs?[i] ?? Value.Unknown);
    }
}

/// <summary>A call on its way: everything is evaluated.</summary>
internal sealed class Invocation(CallNode node, Value self, Value[] arguments, Site site)
{
    public CallNode Node { get; } = node;

    public MethodKey Method => Node.Method;

    public Value Self { get; set; } = self;

    /// <summary>By the position of the parameter.</summary>
    public Value[] Arguments { get; } = arguments;

    public Site Site { get; } = site;

    /// <summary>What the call has written to its <c>ref</c> and <c>out</c> parameters; null where that is not known.</summary>
    public Value?[]? Outputs { get; set; }
}
