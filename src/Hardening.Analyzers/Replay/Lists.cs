namespace Hardening.Analyzers.Replay;

/// <summary>What the members of arrays, lists, sets, dictionaries and text builders do.</summary>
internal static class Lists
{
    /// <summary>Null where the member is not followed.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (call.Self is not Reference self) return null;
        return m.ContentOf(self) switch
        {
            DictionaryObject dictionary => Dictionaries.Call(m, call, self, dictionary),
            ListObject { Kind: ListKind.Text } text => Builder(m, call, self, text),
            ListObject list => Member(m, call, self, list),
            _ => null,
        };
    }

    /// <summary>The elements without repetition; open from where that cannot be told.</summary>
    public static Value[] Distinct(Machine m, IEnumerable<Value> values)
    {
        var result = new List<Value>();
        foreach (var value in values)
        {
            if (value is Rest || !IsComparable(value))
            {
                m.Lose(value);
                if (!result.Contains(Rest.OfSequence)) result.Add(Rest.OfSequence);
            }
            else if (!result.Any(old => Joining.Alike(old, value)))
            {
                result.Add(value);
            }
        }
        return [.. result];
    }

    /// <summary>Two such values are equal exactly when they look alike.</summary>
    public static bool IsComparable(Value value) => value is EnumValue or Known { Clr: null or string or ValueType } || (value is TupleValue tuple && tuple.Items.All(IsComparable));

    private static Value? Member(Machine m, Invocation call, Reference self, ListObject list)
    {
        var arguments = call.Arguments;
        switch (call.Method.Name, arguments.Length)
        {
            case ("get_Count" or "get_Length" or "get_LongLength", 0):
                return list.IsWhole ? Value.Of(call.Method.Name == "get_LongLength" ? (object)(long)list.Items.Length : list.Items.Length) : Value.Unknown;
            case ("get_Item", 1):
                return Elements.Read(m, self, arguments[0]);
            case ("set_Item", 2):
                Elements.Write(m, self, arguments[0], arguments[1]);
                return Value.Unknown;
            case ("Add", 1) when list.Kind is ListKind.List or ListKind.Listed:
                m.Write(self, list.With([.. list.Items, arguments[0]]));
                return Value.Unknown;
            case ("Add", 1) when list.Kind == ListKind.Set:
                return AddToSet(m, self, list, arguments[0]);
            case ("AddRange" or "UnionWith", 1):
                var added = Sequences.Collect(m, arguments[0]);
                if (m.IsHalted) return Value.Unknown;
                // What was collected may have changed the list itself.
                if (m.ContentOf(self) is not ListObject now) return null;
                Value[] all = [.. now.Items, .. added];
                m.Write(self, now.With(now.Kind == ListKind.Set ? Distinct(m, all) : all));
                return Value.Unknown;
            case ("Clear", 0):
                m.Write(self, list.With([]));
                return Value.Unknown;
            case ("Insert", 2) when list.IsWhole && Elements.IndexOf(arguments[0], list.Items.Length) is { } at && at >= 0 && at <= list.Items.Length:
                m.Write(self, list.With([.. list.Items.Take(at), arguments[1], .. list.Items.Skip(at)]));
                return Value.Unknown;
            case ("RemoveAt", 1) when list.IsWhole && Elements.IndexOf(arguments[0], list.Items.Length) is { } gone && gone >= 0 && gone < list.Items.Length:
                m.Write(self, list.With([.. list.Items.Take(gone), .. list.Items.Skip(gone + 1)]));
                return Value.Unknown;
            case ("Remove", 1) when list.IsWhole && list.Items.All(IsComparable) && IsComparable(arguments[0]):
                return Remove(m, self, list, arguments[0]);
            case ("Contains", 1):
                return Contains(m, list.Items, arguments[0]);
            case ("IndexOf", 1) when list.IsWhole && list.Items.All(IsComparable) && IsComparable(arguments[0]):
                return Value.Of(Array.FindIndex(list.Items, item => Joining.Alike(item, arguments[0])));
            case ("ToArray", 0):
                return m.Allocate(new ListObject(ListKind.Array, list.Element, list.Items));
            case ("Reverse", 0) when list.IsWhole:
                m.Write(self, list.With([.. Enumerable.Reverse(list.Items)]));
                return Value.Unknown;
            case ("ForEach", 1):
                return ForEach(m, self, arguments[0]);
            case ("AsReadOnly" or "get_Keys" or "get_Values", 0):
                return null;
            default:
                return null;
        }
    }

    public static Value Contains(Machine m, Value[] items, Value wanted)
    {
        if (items.Any(item => IsComparable(item) && Joining.Alike(item, wanted))) return Value.Of(true);
        if (IsComparable(wanted) && items.All(IsComparable)) return Value.Of(false);
        m.Ask([.. items, wanted]);
        return Value.Unknown;
    }

    private static Value AddToSet(Machine m, Reference self, ListObject list, Value value)
    {
        var before = list.Items.Length;
        var items = Distinct(m, list.Items.Append(value));
        m.Write(self, list.With(items));
        return Sequences.IsWhole(items) ? Value.Of(items.Length > before) : Value.Unknown;
    }

    private static Value Remove(Machine m, Reference self, ListObject list, Value value)
    {
        var at = Array.FindIndex(list.Items, item => Joining.Alike(item, value));
        if (at < 0) return Value.Of(false);
        // After a removal the order in which a set is enumerated is not defined.
        if (list.Kind == ListKind.Set && at < list.Items.Length - 1) m.Write(self, list.With([Rest.OfSequence]));
        else m.Write(self, list.With([.. list.Items.Take(at), .. list.Items.Skip(at + 1)]));
        return Value.Of(true);
    }

    private static Value ForEach(Machine m, Reference self, Value function)
    {
        foreach (var item in Sequences.Of(m, self))
        {
            if (m.IsHalted) break;
            if (item is Rest) m.ForEach(() => Calls.Invoke(m, function, [Value.Unknown], null));
            else Calls.Invoke(m, function, [item], null);
        }
        return Value.Unknown;
    }

    // A text builder is a list of the texts that were appended.
    private static Value? Builder(Machine m, Invocation call, Reference self, ListObject text)
    {
        switch (call.Method.Name, call.Arguments.Length)
        {
            case ("Append", 1) when call.Method.Parameters[0].Type.Special != Microsoft.CodeAnalysis.SpecialType.None || call.Arguments[0] is Known { Clr: string }:
                m.Write(self, text.With([.. text.Items, Texts.Of(call.Arguments[0]) is { } part ? Value.Of(part) : Value.Unknown]));
                return self;
            case ("Clear", 0):
                m.Write(self, text.With([]));
                return self;
            case ("ToString", 0):
                return Texts.Concat(text.Items);
            default:
                return null;
        }
    }
}
