using Microsoft.CodeAnalysis.Operations;

namespace Hardening.Analyzers.Replay;

/// <summary>A pattern: whether a value fits, and the variables it declares.</summary>
internal abstract class PatternNode
{
    /// <summary>Null where it is not known. Variables are assigned in any case, so that nothing older stays in them.</summary>
    public abstract bool? Matches(Machine m, Value value);

    protected static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;
}

/// <summary><c>x is pattern</c>.</summary>
internal sealed class IsPatternNode(Node operand, PatternNode pattern) : Node
{
    public override Value Eval(Machine m)
    {
        var value = m.Eval(operand);
        return m.IsHalted || pattern.Matches(m, value) is not { } fits ? Value.Unknown : Value.Of(fits);
    }
}

internal sealed class ConstantPattern(Node constant) : PatternNode
{
    public override bool? Matches(Machine m, Value value)
    {
        var wanted = m.Eval(constant);
        return wanted is Known { Clr: double.NaN or float.NaN } && value is Known { Clr: double or float } number ? number.Clr is double.NaN or float.NaN : Equality.AreEqual(value, wanted);
    }
}

internal sealed class RelationPattern(BinaryOperatorKind kind, Node constant) : PatternNode
{
    public override bool? Matches(Machine m, Value value) => value.IsNull ? false : BinaryNode.Apply(m, kind, value, m.Eval(constant), false, false, false).Truth;
}

internal sealed class NotPattern(PatternNode pattern) : PatternNode
{
    public override bool? Matches(Machine m, Value value) => !pattern.Matches(m, value);
}

internal sealed class EitherPattern(PatternNode left, PatternNode right, bool isAnd) : PatternNode
{
    public override bool? Matches(Machine m, Value value)
    {
        var first = left.Matches(m, value);
        if (first == !isAnd) return first;
        var second = right.Matches(m, value);
        return isAnd ? And(first, second) : first is null ? second == true ? true : null : second;
    }
}

/// <summary><c>_</c>.</summary>
internal sealed class AnyPattern : PatternNode
{
    public override bool? Matches(Machine m, Value value) => true;
}

/// <summary><c>T</c>, <c>T x</c> and <c>var x</c>.</summary>
internal sealed class TypePattern(TypeRef? type, bool acceptsNull, Location? variable) : PatternNode
{
    public override bool? Matches(Machine m, Value value)
    {
        var fits = acceptsNull || type is null ? true : Types.Is(m, value, type);
        variable?.Write(m, type is null || acceptsNull ? value : Boxes.As(m, value, type));
        return fits;
    }
}

/// <summary><c>T (a, b) { P: pattern } x</c>.</summary>
internal sealed class RecursivePattern(TypeRef? type, (Node Member, PatternNode Pattern)[] members, PatternNode[] positions, CallNode? deconstruct, Location? variable) : PatternNode
{
    public override bool? Matches(Machine m, Value value)
    {
        if (type is not null) value = Boxes.As(m, value, type);
        variable?.Write(m, value);
        bool? fits = value.IsNull ? false : type is null ? value.IsUnknown ? null : true : Types.Is(m, value, type);
        if (fits == false)
        {
            foreach (var (_, pattern) in members) pattern.Matches(m, Value.Unknown);
            return false;
        }
        foreach (var (item, pattern) in Positions(m, value)) fits = And(fits, pattern.Matches(m, item));
        var outer = m.Frame.Receiver;
        foreach (var (member, pattern) in members)
        {
            if (fits == false) break;
            m.Frame.Receiver = value;
            var part = fits is null ? Value.Unknown : m.Eval(member);
            fits = And(fits, pattern.Matches(m, part));
        }
        m.Frame.Receiver = outer;
        return fits;
    }

    private IEnumerable<(Value, PatternNode)> Positions(Machine m, Value value)
    {
        if (positions.Length == 0) return [];
        var items = value is TupleValue tuple && tuple.Items.Length == positions.Length ? tuple.Items : Deconstruction.Parts(m, value, deconstruct, positions.Length);
        return items.Zip(positions, static (item, pattern) => (item, pattern));
    }
}

/// <summary><c>[a, .., b]</c>.</summary>
internal sealed class ListPattern(PatternNode[] patterns, int slice, PatternNode? sliced, Location? variable, bool isView) : PatternNode
{
    public override bool? Matches(Machine m, Value value)
    {
        variable?.Write(m, value);
        if (value.IsNull) return false;
        Value[]? items = value is Known { Clr: string text } ? [.. text.Select(static c => Value.Of(c))] : m.ContentOf(value) is ListObject { IsWhole: true } list ? list.Items : null;
        if (items is null)
        {
            foreach (var pattern in patterns) pattern.Matches(m, Value.Unknown);
            sliced?.Matches(m, Value.Unknown);
            return null;
        }
        var fixedCount = slice < 0 ? patterns.Length : patterns.Length - 1;
        if (slice < 0 ? items.Length != fixedCount : items.Length < fixedCount) return false;
        bool? fits = true;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (i == slice) continue;
            fits = And(fits, patterns[i].Matches(m, items[slice >= 0 && i > slice ? items.Length - (patterns.Length - i) : i]));
        }
        if (slice >= 0 && sliced is not null) fits = And(fits, sliced.Matches(m, Slice(m, value, slice, items.Length - fixedCount)));
        return fits;
    }

    // Part of a span is the same elements, which is not followed; part of anything else is a copy.
    private Value Slice(Machine m, Value value, int from, int count) =>
        isView && value is Reference ? Value.Unknown : Elements.Slice(m, value, new RangeValue(Value.Of(from), Value.Of(from + count)));
}

/// <summary>A pattern that is not followed.</summary>
internal sealed class UnknownPattern(Location[] variables) : PatternNode
{
    public override bool? Matches(Machine m, Value value)
    {
        m.Lose(value);
        foreach (var variable in variables) variable.Write(m, Value.Unknown);
        return null;
    }
}

/// <summary><c>(a, b) = c</c>: the places are found first, then the value, then they are written.</summary>
internal sealed class DeconstructNode(Node target, Node value, CallNode?[] methods) : Node
{
    public override Value Eval(Machine m)
    {
        var places = new Queue<Location>();
        Locate(m, target, places);
        var evaluated = m.Eval(value);
        var parts = new List<Value>();
        var next = 0;
        if (!m.IsHalted) Split(m, target, evaluated, parts, ref next);
        foreach (var part in parts)
            if (!m.IsHalted) places.Dequeue().Write(m, part);
        return evaluated;
    }

    private static void Locate(Machine m, Node node, Queue<Location> places)
    {
        if (node is not TupleNode tuple) places.Enqueue(node.Locate(m));
        else foreach (var item in tuple.Items) Locate(m, item, places);
    }

    // The methods stand in the order in which the nested parts are taken apart.
    private void Split(Machine m, Node node, Value part, List<Value> parts, ref int next)
    {
        if (node is not TupleNode tuple)
        {
            parts.Add(part);
            return;
        }
        var method = next < methods.Length ? methods[next] : null;
        next++;
        var items = part is TupleValue value && value.Items.Length == tuple.Items.Length ? value.Items : Deconstruction.Parts(m, part, method, tuple.Items.Length);
        for (var i = 0; i < tuple.Items.Length; i++) Split(m, tuple.Items[i], items[i], parts, ref next);
    }
}

/// <summary>A value taken apart by its <c>Deconstruct</c> method.</summary>
internal static class Deconstruction
{
    public static Value[] Parts(Machine m, Value value, CallNode? method, int count)
    {
        if (value.IsNull) m.IsDead = true;
        if (method is not null && !m.IsHalted)
        {
            // An extension takes the value as its first argument.
            var isExtension = method.Method.IsStatic;
            var arguments = Enumerable.Repeat(Value.Unknown, method.Method.Parameters.Length).ToArray();
            if (isExtension) arguments[0] = value;
            var call = new Invocation(method, isExtension ? Value.Null : value, arguments, new Site(m.Frame.Body.Tree, method.Site, m.Frame.Site));
            Calls.Dispatch(m, call);
            if (call.Outputs is { } outputs && outputs.Length == count + (isExtension ? 1 : 0))
                return [.. outputs.Skip(isExtension ? 1 : 0).Select(static item => item ?? Value.Unknown)];
        }
        m.Lose(value);
        return [.. Enumerable.Repeat(Value.Unknown, count)];
    }
}

/// <summary>The variables of a <c>foreach</c> that takes its elements apart.</summary>
internal sealed class DeconstructTarget(Node target, CallNode?[] methods) : Node
{
    public override Value Eval(Machine m) => Value.Unknown;

    public override Location Locate(Machine m) => new Parts(target, methods);

    private sealed class Parts(Node target, CallNode?[] methods) : Location
    {
        public override Value Read(Machine m) => Value.Unknown;

        public override void Write(Machine m, Value value) => new DeconstructNode(target, new Given(value), methods).Eval(m);
    }
}
