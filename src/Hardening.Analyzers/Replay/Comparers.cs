using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>Compares values as a comparer of the program does.</summary>
/// <param name="m">Runs the comparers of the project.</param>
/// <param name="comparer">The comparer; null for the one of the values' own type.</param>
/// <param name="lost">Is told when two values cannot be compared.</param>
internal sealed class ValueComparer(Machine m, Value comparer, Action lost) : IEqualityComparer<Value>, IComparer<Value>
{
    private const int PerStep = 16;

    private int compared;

    public bool Equals(Value? a, Value? b)
    {
        var equal = !Goes() ? null : Comparers.AreEqual(m, comparer, a!, b!);
        if (equal is null) lost();
        return equal == true;
    }

    public int GetHashCode(Value value)
    {
        if (Goes() && Comparers.Hash(m, comparer, value) is { } hash) return hash;
        lost();
        return 0;
    }

    public int Compare(Value? a, Value? b)
    {
        var order = !Goes() ? null : Comparers.Compare(m, comparer, a!, b!);
        if (order is null) lost();
        return order ?? 0;
    }

    // Comparing costs, too.
    private bool Goes() => !m.IsHalted && (++compared % PerStep != 0 || m.Budget.Charge(1));
}

/// <summary>Equality and order of values, by their own type or by a comparer.</summary>
internal static class Comparers
{
    /// <summary>Null where it is not known.</summary>
    public static bool? AreEqual(Machine m, Value comparer, Value a, Value b)
    {
        if (comparer.IsNull) return AreEqual(m, a, b);
        if (comparer is Known { Clr: StringComparer texts }) return a is Known { Clr: var x } && b is Known { Clr: var y } && x is null or string && y is null or string ? texts.Equals((string?)x, (string?)y) : null;
        return Ask(m, comparer, "M:System.Collections.Generic.IEqualityComparer`1.Equals(`0,`0)", "Equals", a, b)?.Truth;
    }

    /// <summary>What the type itself calls equal.</summary>
    public static bool? AreEqual(Machine m, Value a, Value b)
    {
        switch (a, b)
        {
            case ({ IsUnknown: true }, _) or (_, { IsUnknown: true }):
                return null;
            case ({ IsNull: true }, _) or (_, { IsNull: true }):
                return a.IsNull && b.IsNull;
            case (Known { Clr: { } x }, Known { Clr: { } y }):
                return ReferenceEquals(x, y) ? true : x is string or ValueType && y is string or ValueType ? x.Equals(y) : x.GetType() == y.GetType() && x is Version or Uri or System.Net.IPAddress ? x.Equals(y) : null;
            case (EnumValue x, EnumValue y):
                return x.Type == y.Type && x.Number.Equals(y.Number);
            case (TupleValue x, TupleValue y):
                return !m.Budget.Charge(1) ? null : x.Items.Length == y.Items.Length ? All(x.Items.Zip(y.Items, (mine, theirs) => AreEqual(m, mine, theirs))) : null;
            case (StructValue { Type: "" } x, StructValue { Type: "" } y):
                return All(PersistentMap<string, Value>.Differing(x.Fields, y.Fields).ToArray().Select(name => x.Fields.Find(name) is { } mine && y.Fields.Find(name) is { } theirs ? AreEqual(m, mine, theirs) : null));
            case (Reference x, Reference y) when x.Id == y.Id && m.ContentOf<UserObject>(x) is null:
                return true;
        }
        if (TypeOf(m, a) is not { } type) return m.ContentOf(a) is ListObject or DictionaryObject && (m.ContentOf(b) is ListObject or DictionaryObject || b is Known) ? false : null;
        if (Implemented(m, type, "T:System.IEquatable`1", "M:System.IEquatable`1.Equals(`0)") is { } own) return TypeOf(m, b) == type ? Call(m, own, "Equals", a, b)?.Truth : null;
        if (m.Program.Implementation(type, ObjectEquals) is var target && target != ObjectEquals) return Call(m, target, "Equals", a, b)?.Truth;
        return Equality.AreSame(m, a, b);
    }

    /// <summary>The same for values that are equal; null where it is not known.</summary>
    public static int? Hash(Machine m, Value comparer, Value value)
    {
        if (comparer is Known { Clr: StringComparer texts }) return value is Known { Clr: string text } ? texts.GetHashCode(text) : value.IsNull ? 0 : null;
        if (!comparer.IsNull) return Ask(m, comparer, "M:System.Collections.Generic.IEqualityComparer`1.GetHashCode(`0)", "GetHashCode", value) is Known { Clr: int hash } ? hash : null;
        return value switch
        {
            { IsUnknown: true } => null,
            Known { Clr: null } => 0,
            Known { Clr: string or ValueType or Version } known => known.Clr!.GetHashCode(),
            EnumValue number => number.Number.GetHashCode(),
            TupleValue tuple when m.Budget.Charge(1) => tuple.Items.Aggregate((int?)17, (sum, item) => sum is { } s && Hash(m, Value.Null, item) is { } h ? unchecked((s * 31) + h) : null),
            // What is equal of these is asked of them.
            Reference or StructValue => Asked(m, value),
            _ => null,
        };
    }

    private static int Asked(Machine m, Value value)
    {
        m.Ask(value);
        return 1;
    }

    /// <summary>Less than, equal to or greater than zero; null where it is not known.</summary>
    public static int? Compare(Machine m, Value comparer, Value a, Value b)
    {
        if (comparer is Closure) return Calls.Invoke(m, comparer, [a, b], null) is Known { Clr: int result } ? result : null;
        if (comparer is Known { Clr: StringComparer texts }) return a is Known { Clr: var x } && b is Known { Clr: var y } && x is null or string && y is null or string ? texts.Compare((string?)x, (string?)y) : null;
        if (!comparer.IsNull) return Ask(m, comparer, "M:System.Collections.Generic.IComparer`1.Compare(`0,`0)", "Compare", a, b) is Known { Clr: int order } ? order : null;
        switch (a, b)
        {
            case ({ IsUnknown: true }, _) or (_, { IsUnknown: true }):
                return null;
            case ({ IsNull: true }, _) or (_, { IsNull: true }):
                return a.IsNull ? b.IsNull ? 0 : -1 : 1;
            case (Known { Clr: string x }, Known { Clr: string y }):
                return Texts.Order(x, y);
            case (Known { Clr: IComparable x and (ValueType or Version) }, Known { Clr: { } y }):
                return x.GetType() == y.GetType() ? x.CompareTo(y) : null;
            case (EnumValue { Number: IComparable x }, EnumValue { Number: var y }):
                return x.CompareTo(y);
            case (TupleValue x, TupleValue y) when x.Items.Length == y.Items.Length:
                return !m.Budget.Charge(1) ? null : x.Items.Zip(y.Items, (mine, theirs) => Compare(m, Value.Null, mine, theirs)).Where(static order => order != 0).DefaultIfEmpty(0).First();
        }
        if (TypeOf(m, a) is not { } type || m.Program.Shape(type) is null) return null;
        var own = Implemented(m, type, "T:System.IComparable`1", "M:System.IComparable`1.CompareTo(`0)") ?? Implemented(m, type, "T:System.IComparable", "M:System.IComparable.CompareTo(System.Object)");
        return own is not null && Call(m, own, "CompareTo", a, b) is Known { Clr: int compared } ? compared : null;
    }

    // What the compiler writes for a record takes no step of its own.
    private const int StepsPerCall = 16;

    private const string ObjectEquals = "M:System.Object.Equals(System.Object)";

    private static string? TypeOf(Machine m, Value value) => value switch { StructValue { Type: not "" } structure => structure.Type, Reference => m.ContentOf<UserObject>(value)?.Type, _ => null };

    private static string? Implemented(Machine m, string type, string @interface, string method) =>
        m.Program.Shape(type) is { } shape && shape.Ancestors.Contains(@interface) && m.Program.Implementation(type, method) is var target && target != method ? target : null;

    // A comparer that the project declares.
    private static Value? Ask(Machine m, Value comparer, string method, string name, params Value[] arguments) =>
        TypeOf(m, comparer) is { } type && m.Program.Implementation(type, method) is var target && target != method ? Call(m, target, name, comparer, arguments) : null;

    private static Value? Call(Machine m, string target, string name, Value self, params Value[] arguments)
    {
        if (!m.Budget.Charge(StepsPerCall)) return null;
        var site = m.Frame.Site ?? new Site(m.Frame.Body.Tree, default, null);
        if (TypeOf(m, self) is not { } type) return null;
        var method = new MethodKey(target, name, new TypeRef(type, MemberOrigin.Source, TypeKind.Class, 0, self is StructValue, [], null, null), MemberOrigin.Source)
        {
            Returns = TypeRef.Object, Parameters = [.. arguments.Select(static (_, i) => new ParameterKey("p" + i, TypeRef.Object, RefKind.None))],
        };
        return Calls.Dispatch(m, new Invocation(new CallNode(method, null, []), self, arguments, site));
    }

    private static bool? All(IEnumerable<bool?> parts)
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
