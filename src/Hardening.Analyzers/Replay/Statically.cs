using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>What the functions of <c>Array</c> and <c>MemoryExtensions</c> do, and the members of spans that are the whole of something.</summary>
internal static class Arrays
{
    /// <summary>Null where the function is not followed.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var (name, a) = (call.Method.Name, call.Arguments);
        switch (call.Method.Type.Id)
        {
            case "T:System.Array" when call.Method.IsStatic && a.Length > 0:
                return OnArray(m, call, name, a);
            case "T:System.MemoryExtensions" when a.Length > 0:
                return OnSpan(m, call, name, a);
            case "T:System.ReadOnlySpan`1" or "T:System.Span`1":
                return OfSpan(m, call, name, a);
            case "T:System.String" when name == "op_Implicit":
                return a[0] is Known { Clr: string } ? a[0] : null;
            default:
                return null;
        }
    }

    private static Value? OnArray(Machine m, Invocation call, string name, Value[] a)
    {
        if (a[0] is not Reference self || m.ContentOf(self) is not ListObject { Sizes: null } list) return null;
        Value[] rest = [.. a.Skip(1)];
        switch (name, rest.Length)
        {
            case ("Copy", 2):
                return Copying.Copy(m, self, Value.Of(0), rest[0], Value.Of(0), rest[1]);
            case ("Copy", 4):
                return Copying.Copy(m, self, rest[0], rest[1], rest[2], rest[3]);
            case ("Resize", 1) when list.IsWhole && rest[0] is Known { Clr: int size and >= 0 and <= Budget.MaxIterations }:
                call.Outputs = [m.Allocate(list.With([.. list.Items.Take(size), .. Enumerable.Repeat(m.DefaultOf(call.Method.TypeArguments[0]), Math.Max(0, size - list.Items.Length))])), null];
                return Value.Unknown;
            case ("Clear", 0) when list.IsWhole:
                m.Write(self, list.With([.. Enumerable.Repeat(m.DefaultOf(list.Element), list.Items.Length)]));
                return Value.Unknown;
            case ("Sort", 0 or 1) when rest.Length == 0 || m.ContentOf(rest[0]) is not ListObject:
            case ("Reverse" or "IndexOf" or "LastIndexOf" or "Find" or "FindLast" or "FindIndex" or "FindLastIndex" or "Exists" or "TrueForAll" or "ForEach" or "BinarySearch" or "Fill" or "AsReadOnly", _):
                return new ListMember(m, call, self, list, name, rest).Run();
            case ("FindAll" or "ConvertAll", 1):
                return new ListMember(m, call, self, list, name, rest).Run() is { } made ? m.ContentOf(made) is ListObject all ? LinqResults.List(m, ListKind.Array, all.Element, all.Items) : made : null;
            default:
                return null;
        }
    }

    private static Value? OnSpan(Machine m, Invocation call, string name, Value[] a)
    {
        if (a[0] is Known { Clr: string text })
        {
            switch (name, a.Length)
            {
                case ("AsSpan" or "AsMemory", 1):
                    return a[0];
                case ("AsSpan", 2 or 3) when a[1] is Known { Clr: int start } && (a.Length == 2 || a[2] is Known { Clr: int }):
                    var length = a.Length == 2 ? text.Length - start : (int)((Known)a[2]).Clr!;
                    return start >= 0 && length >= 0 && start + (long)length <= text.Length ? Value.Of(text.Substring(start, length)) : Dead(m);
                case ("Contains", 2) when a[1] is Known { Clr: char letter }:
                    return Value.Of(text.IndexOf(letter) >= 0);
                case ("IndexOf" or "LastIndexOf", 2) when a[1] is Known { Clr: char letter }:
                    return Value.Of(name == "IndexOf" ? text.IndexOf(letter) : text.LastIndexOf(letter));
                case ("SequenceEqual" or "StartsWith" or "EndsWith", 2) when a[1] is Known { Clr: string other }:
                    return Value.Of(name == "SequenceEqual" ? text == other : name == "StartsWith" ? text.StartsWith(other, StringComparison.Ordinal) : text.EndsWith(other, StringComparison.Ordinal));
                case ("Trim" or "TrimStart" or "TrimEnd", 1):
                    return Value.Of(name == "Trim" ? text.Trim() : name == "TrimStart" ? text.TrimStart() : text.TrimEnd());
                default:
                    return null;
            }
        }
        if (a[0] is not Reference self || m.ContentOf(self) is not ListObject { Sizes: null } list) return null;
        switch (name, a.Length)
        {
            case ("AsSpan" or "AsMemory", 1):
                return self;
            case ("SequenceEqual", 2):
                return Exact.Now(m, a, e => Value.Of(e.Of(a[0]).SequenceEqual(e.Of(a[1]), e.Comparer(null))));
            case ("Contains" or "IndexOf" or "LastIndexOf" or "BinarySearch", 2):
            case ("Reverse" or "Sort", _):
                return new ListMember(m, call, self, list, name, [.. a.Skip(1)]).Run();
            default:
                return null;
        }
    }

    // A text is kept as the span over it; a span over an array is the array itself, and part of one is not followed.
    private static Value? OfSpan(Machine m, Invocation call, string name, Value[] a)
    {
        if (name == "op_Implicit") return a[0] is Reference or Known ? a[0] : null;
        if (call.Method.IsConstructor && a.Length == 1) return m.ContentOf(a[0]) is ListObject ? a[0] : null;
        if (call.Self is Known { Clr: string text })
        {
            switch (name, a.Length)
            {
                case ("get_Length", 0):
                    return Value.Of(text.Length);
                case ("get_IsEmpty", 0):
                    return Value.Of(text.Length == 0);
                case ("ToString", 0):
                    return call.Self;
                case ("get_Item", 1):
                    return Elements.Read(m, call.Self, a[0]);
                case ("Slice", 1) when a[0] is Known { Clr: int start }:
                    return start >= 0 && start <= text.Length ? Value.Of(text.Substring(start)) : Dead(m);
                case ("Slice", 2) when a[0] is Known { Clr: int start } && a[1] is Known { Clr: int length }:
                    return start >= 0 && length >= 0 && start + (long)length <= text.Length ? Value.Of(text.Substring(start, length)) : Dead(m);
            }
            return null;
        }
        return call.Self is Reference self && m.ContentOf(self) is ListObject list && name is "get_Length" or "get_IsEmpty" or "ToArray" or "Fill" or "Clear"
            ? name == "Clear" ? OnArray(m, call, name, [call.Self]) : new ListMember(m, call, (Reference)call.Self, m.ContentOf<ListObject>(call.Self)!, name, a).Run() : null;
    }

    private static Value Dead(Machine m)
    {
        m.IsDead = true;
        return Value.Unknown;
    }
}

/// <summary>Values asked whether they are equal, or which comes first, through interfaces and comparers.</summary>
internal static class Comparisons
{
    /// <summary>Null if the call is not handled here.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var (name, a, type) = (call.Method.Name, call.Arguments, call.Method.Type.Id);
        if (call.Self is Query query) return name == "get_Count" ? LinqResults.Count(m, query) : name == "Contains" && a.Length == 1 ? LinqResults.Contains(m, query, a[0], Value.Null) : null;
        if (call.Self is Known { Clr: StringComparer } && name == "Equals" && a.Length == 2) return Truth(Comparers.AreEqual(m, call.Self, a[0], a[1]));
        if (type is "T:System.Object" && call.Method.IsStatic && name == "Equals") return Truth(Comparers.AreEqual(m, a[0], a[1]));
        if (name == "Equals" && a.Length == 1 && call.Self is TupleValue or EnumValue or Known { Clr: ValueType or string }) return Truth(Comparers.AreEqual(m, call.Self, a[0]));
        if (name == "CompareTo" && a.Length == 1 && call.Self is TupleValue or EnumValue or Known { Clr: ValueType })
            return Comparers.Compare(m, Value.Null, call.Self, a[0]) is { } order ? Value.Of(order) : null;
        return null;
    }

    private static Value? Truth(bool? truth) => truth is { } known ? Value.Of(known) : null;
}

/// <summary>Enumerations: their names, and the values that have them.</summary>
internal static class Enums
{
    /// <summary>Null where the call is none of an enumeration, or it is not known what it gives.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var (name, a) = (call.Method.Name, call.Arguments);
        if (Number(call.Self) is { } self)
        {
            switch (name, a.Length)
            {
                case ("ToString", 0):
                case ("ToString", 1) when a[0] is Known { Clr: "G" or "g" }:
                    return Text(m, call.Self) is { } text ? Value.Of(text) : null;
                case ("ToString", 1) when a[0] is Known { Clr: "D" or "d" } && self >= 0:
                    return Value.Of(self.ToString(System.Globalization.CultureInfo.InvariantCulture));
                case ("HasFlag", 1) when Number(a[0]) is { } flag:
                    return Value.Of((self & flag) == flag);
                default:
                    return null;
            }
        }
        if (call.Method.Type.Id != "T:System.Enum" || !call.Method.IsStatic || call.Method.TypeArguments is not [var type] || Names(m, type) is not { } names) return null;
        switch (name, a.Length)
        {
            case ("GetValues", 0):
                return LinqResults.List(m, ListKind.Array, type, [.. names.Select(n => type.EnumOf(n.Value))]);
            case ("GetNames", 0):
                return LinqResults.List(m, ListKind.Array, TypeRef.Object, [.. names.Select(static n => Value.Of(n.Name))]);
            case ("GetName", 1) when Number(a[0]) is { } number:
                return names.FirstOrDefault(n => Whole(n.Value) == number) is { Name: { } found } ? Value.Of(found) : Value.Null;
            case ("IsDefined", 1) when Number(a[0]) is { } number:
                return Value.Of(names.Any(n => Whole(n.Value) == number));
            case ("Parse" or "TryParse", > 0) when a[0] is Known { Clr: string text } && IsName(text):
                var ignoresCase = a.Skip(1).Any(static x => x.Truth == true);
                var wanted = names.FirstOrDefault(n => string.Equals(n.Name, text, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
                if (name == "Parse")
                {
                    if (wanted.Name is null) m.IsDead = true;
                    return wanted.Name is null ? Value.Unknown : type.EnumOf(wanted.Value);
                }
                call.Outputs = [.. call.Method.Parameters.Select(p => p.Kind == RefKind.Out ? wanted.Name is null ? type.Default : type.EnumOf(wanted.Value) : null)];
                return Value.Of(wanted.Name is not null);
            default:
                return null;
        }
    }

    /// <summary>The name of a value, or the names of its flags; null where it has none that is its own.</summary>
    public static string? Text(Machine m, Value value)
    {
        if (value is Known { Clr: Enum known }) return known.ToString();
        if (value is not EnumValue number || m.Program.Shape(number.Type)?.Constants is not { } constants) return null;
        var wanted = Whole(number.Number);
        if (constants.Select(static c => Whole(c.Value)).Distinct().Count() < constants.Length) return null;
        if (constants.FirstOrDefault(c => Whole(c.Value) == wanted) is { Name: { } name }) return name;
        if (!m.Program.Shape(number.Type)!.IsFlags || wanted <= 0) return null;
        var parts = new List<string>();
        foreach (var (flag, bits) in constants.Select(static c => (c.Name, Bits: Whole(c.Value))).OrderByDescending(static c => c.Bits))
        {
            if (bits <= 0 || (wanted & bits) != bits) continue;
            wanted -= bits;
            parts.Insert(0, flag);
        }
        return wanted == 0 ? string.Join(", ", parts) : null;
    }

    private static bool IsName(string text) => text.Length > 0 && char.IsLetter(text[0]) && text.All(char.IsLetterOrDigit);

    // In the order of their numbers; null where two share one, or one is negative.
    private static (string Name, object Value)[]? Names(Machine m, TypeRef type)
    {
        (string Name, object Value)[]? all = type.Origin == MemberOrigin.Source ? m.Program.Shape(type.Id)?.Constants
            : type.Clr is { IsEnum: true } clr ? [.. Enum.GetNames(clr).Select(name => (name, Convert.ChangeType(Enum.Parse(clr, name), Enum.GetUnderlyingType(clr), System.Globalization.CultureInfo.InvariantCulture)))] : null;
        return all is null || all.Any(static c => Whole(c.Value) < 0) || all.Select(static c => Whole(c.Value)).Distinct().Count() < all.Length ? null : [.. all.OrderBy(static c => Whole(c.Value))];
    }

    private static long Whole(object number) => number is ulong large ? unchecked((long)large) : Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture);

    private static long? Number(Value value) => value switch
    {
        EnumValue { Number: not ulong } number => Convert.ToInt64(number.Number, System.Globalization.CultureInfo.InvariantCulture),
        Known { Clr: Enum known } when Enum.GetUnderlyingType(known.GetType()) != typeof(ulong) => Convert.ToInt64(known, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}

/// <summary>Delegates put together and taken apart.</summary>
internal static class Delegates
{
    private const int Most = 1000;

    public static Value Combine(Machine m, Value a, Value b)
    {
        if (b.IsNull) return a;
        if (a.IsNull) return b;
        if (Parts(a) is { } mine && Parts(b) is { } theirs && mine.Length + theirs.Length <= Most && m.Budget.ChargeElements(mine.Length + theirs.Length)) return new Several([.. mine, .. theirs]);
        return Lost(m, a, b);
    }

    public static Value Remove(Machine m, Value a, Value b)
    {
        if (a.IsNull || b.IsNull) return a;
        if (Parts(a) is not { } mine || Parts(b) is not [var gone]) return Lost(m, a, b);
        // Two of the same code may be one, or not.
        var at = Array.FindLastIndex(mine, one => Joining.Alike(one, gone));
        if (mine.Where((_, i) => i != at).Any(one => one is Closure x && gone is Closure y && x.HasCodeOf(y)) || at < 0) return Lost(m, a, b);
        return mine.Length == 1 ? Value.Null : mine.Length == 2 ? mine[1 - at] : new Several([.. mine.Take(at), .. mine.Skip(at + 1)]);
    }

    private static Value[]? Parts(Value value) => value switch { Several several => several.All, Closure => [value], _ => null };

    private static Value Lost(Machine m, Value a, Value b)
    {
        m.Lose(a);
        m.Lose(b);
        return Value.Unknown;
    }
}

/// <summary><c>a + b</c> and <c>a - b</c> of delegates.</summary>
internal sealed class DelegateNode(Node left, Node right, bool isRemoved) : Node
{
    public override Value Eval(Machine m)
    {
        var (a, b) = (m.Eval(left), m.Eval(right));
        return m.IsHalted ? Value.Unknown : isRemoved ? Delegates.Remove(m, a, b) : Delegates.Combine(m, a, b);
    }
}

/// <summary>An array of several dimensions, with its elements.</summary>
internal sealed class GridNode(TypeRef element, Node[] items, int[] sizes) : Node
{
    public override Value Eval(Machine m)
    {
        var values = m.EvalAll(items);
        return m.IsHalted ? Value.Unknown : m.Allocate(new ListObject(ListKind.Array, element, values) { Sizes = sizes });
    }
}
