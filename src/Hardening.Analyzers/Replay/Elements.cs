namespace Hardening.Analyzers.Replay;

/// <summary>An element of an array.</summary>
internal sealed class ElementNode(Node receiver, Node[] indices) : Node
{
    public Node Receiver => receiver;

    public override Value Eval(Machine m)
    {
        var self = m.Eval(receiver);
        var index = m.EvalAll(indices);
        if (m.IsHalted) return Value.Unknown;
        if (index.Length != 1) index = [Elements.Flat(m, self, index)];
        return index[0] is RangeValue ? Elements.Slice(m, self, index[0]) : Elements.Read(m, self, index[0]);
    }

    public override Location Locate(Machine m)
    {
        var self = m.Eval(receiver);
        var index = m.EvalAll(indices);
        return new ElementPlace(self, index.Length == 1 ? index[0] : Elements.Flat(m, self, index));
    }
}

/// <summary>An element as a place.</summary>
internal sealed class ElementPlace(Value self, Value index) : Location
{
    public override int? Owner => self is Reference reference ? reference.Id : null;

    public override Value Read(Machine m) => Elements.Read(m, self, index);

    public override void Write(Machine m, Value value) => Elements.Write(m, self, index, value);
}

/// <summary>Elements of arrays and lists.</summary>
internal static class Elements
{
    public static Value Read(Machine m, Value self, Value index)
    {
        if (self.IsNull) return Dead(m);
        if (self is Known { Clr: string text })
            return IndexOf(index, text.Length) is { } at ? at >= 0 && at < text.Length ? Value.Of(text[at]) : Dead(m) : Unknown(m);
        if (m.ContentOf(self) is not ListObject list) return Unknown(m);
        var known = Certain(list.Items);
        if (IndexOf(index, list.IsWhole ? list.Items.Length : -1) is not { } i) return Any(m, list.Items);
        if (i >= 0 && i < known) return list.Items[i];
        return list.IsWhole ? Dead(m) : Any(m, list.Items);
    }

    public static void Write(Machine m, Value self, Value index, Value value)
    {
        if (self.IsNull) m.IsDead = true;
        if (self is not Reference reference || m.ContentOf(reference) is not ListObject list)
        {
            m.MayThrow();
            m.Lose(value);
            return;
        }
        if (IndexOf(index, list.IsWhole ? list.Items.Length : -1) is not { } i || (!list.IsWhole && i >= Certain(list.Items)))
        {
            // Any element may be the one, so none is known any more.
            m.MayThrow();
            m.Lose(value);
            m.Lose(reference);
            return;
        }
        if (i < 0 || i >= list.Items.Length)
        {
            m.IsDead = true;
            return;
        }
        var items = (Value[])list.Items.Clone();
        items[i] = value;
        m.Write(reference, list.With(items));
    }

    // How many elements stand before the first of which it is not known whether it is there.
    private static int Certain(Value[] items)
    {
        var at = Array.FindIndex(items, static item => item is Rest or Perhaps);
        return at < 0 ? items.Length : at;
    }

    /// <summary>Part of an array, list or text.</summary>
    public static Value Slice(Machine m, Value self, Value range)
    {
        if (range is not RangeValue { Start: var start, End: var end }) return Unknown(m);
        var length = self is Known { Clr: string text } ? text.Length : m.ContentOf(self) is ListObject { IsWhole: true } whole ? whole.Items.Length : -1;
        if (length < 0 || IndexOf(start, length) is not { } from || IndexOf(end, length) is not { } to) return Any(m, m.ContentOf<ListObject>(self)?.Items ?? []);
        if (from < 0 || to > length || from > to) return Dead(m);
        if (self is Known { Clr: string all }) return Value.Of(all.Substring(from, to - from));
        var list = (ListObject)m.ContentOf(self)!;
        return m.Allocate(list.With([.. list.Items.Skip(from).Take(to - from)]));
    }

    /// <summary>The position of an element of an array of several dimensions.</summary>
    public static Value Flat(Machine m, Value self, Value[] indices)
    {
        if (m.ContentOf(self) is not ListObject { Sizes: { } sizes } || sizes.Length != indices.Length) return Value.Unknown;
        var position = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (IndexOf(indices[i], sizes[i]) is not { } at) return Value.Unknown;
            if (at < 0 || at >= sizes[i]) return Value.Of(-1);
            position = (position * sizes[i]) + at;
        }
        return Value.Of(position);
    }

    /// <summary>The position an index means; null where it is not known.</summary>
    public static int? IndexOf(Value index, int length) => index switch
    {
        Known { Clr: int i } => i,
        Known { Clr: long l } => l is >= 0 and < int.MaxValue ? (int)l : -1,
        Known { Clr: byte or short or ushort or char } known => System.Convert.ToInt32(known.Clr, System.Globalization.CultureInfo.InvariantCulture),
        FromEnd { Distance: Known { Clr: int distance } } when length >= 0 => length - distance,
        _ => null,
    };

    private static Value Dead(Machine m)
    {
        m.IsDead = true;
        return Value.Unknown;
    }

    // Any of them may be the one.
    private static Value Any(Machine m, Value[] items)
    {
        foreach (var item in items) m.Lose(item);
        return Unknown(m);
    }

    private static Value Unknown(Machine m)
    {
        m.MayThrow();
        return Value.Unknown;
    }
}

/// <summary><c>^n</c>.</summary>
internal sealed class FromEnd(Value distance) : Value
{
    public Value Distance { get; } = distance;
}

/// <summary><c>a..b</c>.</summary>
internal sealed class RangeValue(Value start, Value end) : Value
{
    public Value Start { get; } = start;

    public Value End { get; } = end;
}

/// <summary><c>^n</c> as an expression.</summary>
internal sealed class FromEndNode(Node distance) : Node
{
    public override Value Eval(Machine m) => new FromEnd(m.Eval(distance));
}

/// <summary><c>a..b</c> as an expression.</summary>
internal sealed class RangeNode(Node? start, Node? end) : Node
{
    public override Value Eval(Machine m) =>
        new RangeValue(start is null ? Value.Of(0) : m.Eval(start), end is null ? new FromEnd(Value.Of(0)) : m.Eval(end));
}

/// <summary><c>x[^1]</c> and <c>x[a..b]</c> of lists and texts.</summary>
internal sealed class ImplicitElementNode(Node receiver, Node index, bool isView) : Node
{
    public override Value Eval(Machine m)
    {
        var self = m.Eval(receiver);
        var at = m.Eval(index);
        if (m.IsHalted) return Value.Unknown;
        if (at is not RangeValue) return Elements.Read(m, self, at);
        if (!isView || self is not Reference) return Elements.Slice(m, self, at);
        // Part of a span is the same elements.
        m.MayThrow();
        m.Lose(self);
        return Value.Unknown;
    }

    public override Location Locate(Machine m)
    {
        var self = m.Eval(receiver);
        return new ElementPlace(self, m.Eval(index));
    }
}

/// <summary>An array or a collection expression.</summary>
internal sealed class ListNode(ListKind kind, TypeRef element, (Node Value, bool IsSpread, int Line)[] items, (string File, int Line)? place) : Node
{
    public Node[] Items => [.. items.Select(static item => item.Value)];

    public override Value Eval(Machine m)
    {
        var values = new List<Value>();
        var lines = new List<int>();
        foreach (var (node, isSpread, line) in items)
        {
            var value = m.Eval(node);
            if (m.IsHalted) return Value.Unknown;
            var added = isSpread ? Sequences.Collect(m, value) : [value];
            values.AddRange(added);
            lines.AddRange(Enumerable.Repeat(line, added.Length));
        }
        if (kind is ListKind.Set or ListKind.ImmutableSet or ListKind.SortedSet) return LinqResults.Set(m, kind, element, m.Allocate(new ListObject(ListKind.Array, element, [.. values])), Value.Null);
        return m.Allocate(new ListObject(kind, element, [.. values], place is { } at ? new ListPlace(at.File, at.Line, [.. lines]) : null));
    }
}

/// <summary><c>new T[n]</c>.</summary>
internal sealed class EmptyArrayNode(TypeRef element, Node[] sizes) : Node
{
    public override Value Eval(Machine m)
    {
        var values = m.EvalAll(sizes);
        if (m.IsHalted) return Value.Unknown;
        var lengths = values.Select(static value => Elements.IndexOf(value, -1)).ToArray();
        if (lengths.Any(static length => length is null or < 0 or > Budget.MaxIterations) || lengths.Aggregate(1L, static (all, length) => all * length!.Value) is > Budget.MaxIterations)
        {
            m.MayThrow();
            return Value.Unknown;
        }
        var length = lengths.Aggregate(1, static (all, one) => all * one!.Value);
        return m.Allocate(new ListObject(ListKind.Array, element, [.. Enumerable.Repeat(m.DefaultOf(element), length)]) { Sizes = sizes.Length == 1 ? null : [.. lengths.Select(static one => one!.Value)] });
    }
}
