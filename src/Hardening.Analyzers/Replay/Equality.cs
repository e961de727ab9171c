namespace Hardening.Analyzers.Replay;

/// <summary>Whether two values are equal: by an operator of the language, as objects, or by their <c>Equals</c>.</summary>
internal static class Equality
{
    // Going into a tuple or struct costs more than comparing two numbers.
    private const int StepsPerStructure = 4;

    /// <summary>By the language's own operator on values; null where it is not known.</summary>
    public static bool? AreEqual(Value a, Value b) => (a, b) switch
    {
        ({ IsUnknown: true }, _) or (_, { IsUnknown: true }) => null,
        (Known { Clr: null }, Known { Clr: null }) => true,
        (Known { Clr: null }, _) or (_, Known { Clr: null }) => false,
        (Known mine, Known theirs) => Objects(mine.Clr!, theirs.Clr!),
        (EnumValue mine, EnumValue theirs) => mine.Number.Equals(theirs.Number),
        (Reference mine, Reference theirs) => mine.Id == theirs.Id,
        (TupleValue mine, TupleValue theirs) => All(mine.Items.Zip(theirs.Items, AreEqual)),
        _ => null,
    };

    /// <summary>Whether both are one object. If a value becomes an object, it is unknown whether it becomes the same one twice.</summary>
    public static bool? AreOne(Value a, Value b) => (a, b) switch
    {
        ({ IsUnknown: true }, _) or (_, { IsUnknown: true }) => null,
        (Known { Clr: null }, Known { Clr: null }) => true,
        (Known { Clr: null }, _) or (_, Known { Clr: null }) => false,
        (Reference mine, Reference theirs) => mine.Id == theirs.Id,
        (Known { Clr: IFacet or Fleet } mine, Known { Clr: IFacet or Fleet } theirs) => ReferenceEquals(mine.Clr, theirs.Clr) ? true : mine.Clr!.Equals(theirs.Clr) ? null : false,
        (Known mine, Known theirs) => mine.Clr!.Equals(theirs.Clr) ? null : false,
        (Reference, Known or EnumValue or TupleValue) or (Known or EnumValue or TupleValue, Reference) => false,
        _ => null,
    };

    /// <summary>By <c>Equals</c>, as dictionaries and records ask; null where it is not known or code of the user's answers.</summary>
    public static bool? AreSame(Machine m, Value a, Value b) => (a, b) switch
    {
        ({ IsUnknown: true }, _) or (_, { IsUnknown: true }) => null,
        (Known { Clr: null }, Known { Clr: null }) => true,
        (Known { Clr: null }, _) or (_, Known { Clr: null }) => false,
        (Known mine, Known theirs) => mine.Clr!.Equals(theirs.Clr),
        (EnumValue mine, EnumValue theirs) => mine.Type == theirs.Type && mine.Number.Equals(theirs.Number),
        (EnumValue, Known) or (Known, EnumValue) => false,
        // Values that hold each other twice are compared once for each way to them.
        (TupleValue, TupleValue) or (StructValue, StructValue) when !m.Budget.Charge(StepsPerStructure) => null,
        (TupleValue mine, TupleValue theirs) => mine.Items.Length == theirs.Items.Length ? All(mine.Items.Zip(theirs.Items, (x, y) => AreSame(m, x, y))) : false,
        (StructValue mine, StructValue theirs) when mine.Type == theirs.Type => OfFields(m, mine.Type, mine.Fields, theirs.Fields),
        (Reference mine, Reference theirs) => OfObjects(m, mine, theirs),
        _ => null,
    };

    private static bool? OfObjects(Machine m, Reference a, Reference b)
    {
        switch (m.ContentOf(a), m.ContentOf(b))
        {
            case (UserObject mine, UserObject theirs):
                if (m.Program.Shape(mine.Type) is not { HasCustomEquals: false } shape || m.Program.Shape(theirs.Type) is not { HasCustomEquals: false }) return null;
                if (a.Id == b.Id) return true;
                return !shape.IsRecord && !shape.IsValueType ? false : mine.Type != theirs.Type ? false : OfFields(m, mine.Type, mine.Fields, theirs.Fields);
            case (ListObject or DictionaryObject, ListObject or DictionaryObject):
                return a.Id == b.Id;
            default:
                return null;
        }
    }

    private static bool? OfFields(Machine m, string type, PersistentMap<string, Value> a, PersistentMap<string, Value> b)
    {
        var shape = type.Length == 0 ? null : m.Program.Shape(type);
        if (type.Length > 0 && shape is not { HasCustomEquals: false }) return null;
        // A record compares what it declares; whether a struct keeps a parameter depends on who uses it.
        return All(a.Pairs().Select(static pair => pair.Key).Union(b.Pairs().Select(static pair => pair.Key)).Where(name => shape is not { IsRecord: true } || !TypeShape.IsParameter(name))
            .Select(name => TypeShape.IsParameter(name) ? Joining.Alike(a.Find(name), b.Find(name)) ? true : null : AreSame(m, a.Find(name) ?? Value.Unknown, b.Find(name) ?? Value.Unknown)));
    }

    private static bool? Objects(object a, object b)
    {
        if (a.GetType() != b.GetType()) return a is ValueType && b is ValueType ? null : false;
        if (a is double or float) return a is double x ? x == (double)b : (float)a == (float)b;
        if (a is string or ValueType) return a.Equals(b);
        return ReferenceEquals(a, b) ? true : null;
    }

    public static bool? All(IEnumerable<bool?> parts)
    {
        bool? result = true;
        foreach (var part in parts)
        {
            if (part == false) return false;
            if (part is null) result = null;
        }
        return result;
    }
}

/// <summary><c>==</c> and <c>!=</c> of objects.</summary>
internal sealed class OneObjectNode(Node left, Node right, bool isNegated) : Node
{
    public override Value Eval(Machine m)
    {
        var a = m.Eval(left);
        var b = m.Eval(right);
        return m.IsHalted || Equality.AreOne(a, b) is not { } one ? Value.Unknown : Value.Of(one != isNegated);
    }
}

/// <summary>How the elements of two tuples are compared: each pair by its own operator.</summary>
/// <param name="Way">What kind of operator it is.</param>
/// <param name="Operator">The operator of a type, for <see cref="ElementWay.Operator"/>.</param>
/// <param name="Parts">The elements of a nested tuple, for <see cref="ElementWay.Tuple"/>.</param>
internal sealed record ElementOperator(ElementWay Way, CallNode? Operator, ElementOperator[] Parts);

internal enum ElementWay
{
    Value,
    Object,
    Operator,
    Tuple,

    /// <summary>Not followed; code of the user's may answer.</summary>
    Other,
}

/// <summary><c>==</c> and <c>!=</c> of tuples: element after element, up to the first that decides.</summary>
internal sealed class TupleEqualityNode(Node left, Node right, ElementOperator elements, bool isNegated) : Node
{
    public override Value Eval(Machine m)
    {
        var a = m.Eval(left);
        var b = m.Eval(right);
        if (m.IsHalted) return Value.Unknown;
        return Compare(m, a, b, elements) is { } equal ? Value.Of(equal != isNegated) : Value.Unknown;
    }

    private bool? Compare(Machine m, Value a, Value b, ElementOperator element)
    {
        switch (element.Way)
        {
            case ElementWay.Value:
                return Equality.AreEqual(a, b);
            case ElementWay.Object:
                return Equality.AreOne(a, b);
            case ElementWay.Operator:
                return element.Operator!.Call(m, Value.Null, [a, b]).Truth is { } truth ? truth != isNegated : null;
            case ElementWay.Tuple when a is TupleValue mine && b is TupleValue theirs && mine.Items.Length == element.Parts.Length && theirs.Items.Length == mine.Items.Length:
                return Compare(m, mine.Items, theirs.Items, element.Parts, 0);
            default:
                m.MayThrow();
                m.Give(a, Holder.Framework);
                m.Give(b, Holder.Framework);
                m.RunAny();
                return null;
        }
    }

    private bool? Compare(Machine m, Value[] a, Value[] b, ElementOperator[] parts, int from)
    {
        bool? result = true;
        for (var i = from; i < parts.Length; i++)
        {
            var equal = Compare(m, a[i], b[i], parts[i]);
            if (m.IsHalted) return null;
            if (equal == false) return false;
            if (equal is not null) continue;
            // Whether the rest is compared is not known.
            result = null;
            var next = i + 1;
            m.Maybe(() => result = Compare(m, a, b, parts, next) == false ? false : null);
            return result;
        }
        return result;
    }
}
