namespace Hardening.Analyzers.Replay;

/// <summary>Values cross over to real objects and back.</summary>
internal static class Border
{
    /// <summary>False where the value is not known well enough.</summary>
    public static bool TryToClr(Machine m, Value value, Type target, Site? site, out object? clr)
    {
        clr = null;
        switch (value)
        {
            case Known { Clr: null }:
                return !target.IsValueType || Nullable.GetUnderlyingType(target) is not null;
            case Known { Clr: { } known }:
                clr = known;
                return target.IsInstanceOfType(known);
            case Closure closure when typeof(Delegate).IsAssignableFrom(target):
                clr = Bridge.Delegate(m, closure, target, site);
                return clr is not null;
            case TupleValue tuple:
                return TryTuple(m, tuple, target, out clr);
            case Reference or Query when ElementOf(target) is { } element:
                return TryArray(m, value, element, out clr) && target.IsInstanceOfType(clr);
            default:
                return false;
        }
    }

    /// <summary>What a real object means; unknown where it could change or is of a type that is not followed.</summary>
    public static Value FromClr(object? clr) => clr is null ? Value.Null : clr is IFacet or Fleet || ReferenceEquals(clr, StringComparer.Ordinal) || ReferenceEquals(clr, StringComparer.OrdinalIgnoreCase) || ClrTypes.IsValue(clr.GetType()) ? Value.Of(clr) : Value.Unknown;

    /// <summary>The same, for the results of calls: arrays become arrays of the machine.</summary>
    public static Value FromClr(Machine m, object? clr, TypeRef type) =>
        clr is Array { Rank: 1, Length: <= Budget.MaxIterations } array && type.Element is { } element ? m.Allocate(new ListObject(ListKind.Array, element, [.. array.Cast<object?>().Select(FromClr)])) : FromClr(clr);

    private static Type? ElementOf(Type target) =>
        target.IsArray ? target.GetElementType()
        : target.IsGenericType && target.GetGenericTypeDefinition() is var definition
            && (definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>)) ? target.GetGenericArguments()[0]
        : null;

    private static bool TryArray(Machine m, Value value, Type element, out object? clr)
    {
        clr = null;
        var items = Sequences.Collect(m, value);
        if (m.IsHalted || !Sequences.IsWhole(items)) return false;
        var array = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryToClr(m, items[i], element, null, out var item)) return false;
            array.SetValue(item, i);
        }
        clr = array;
        return true;
    }

    private static bool TryTuple(Machine m, TupleValue tuple, Type target, out object? clr)
    {
        clr = null;
        var parts = target.IsGenericType && target.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal) ? target.GetGenericArguments() : [];
        if (parts.Length != tuple.Items.Length || parts.Length > 7) return false;
        var items = new object?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!TryToClr(m, tuple.Items[i], parts[i], null, out items[i])) return false;
        clr = Activator.CreateInstance(target, items);
        return true;
    }
}
