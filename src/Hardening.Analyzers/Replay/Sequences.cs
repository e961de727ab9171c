namespace Hardening.Analyzers.Replay;

/// <summary>The elements of whatever can be enumerated, one after another, as the program would see them.</summary>
internal static class Sequences
{
    public static IEnumerable<Value> Of(Machine m, Value source)
    {
        switch (source)
        {
            case Query query:
                // Each of them asks the one below for its elements.
                if (!m.Budget.HasRoom()) return [];
                return query.Run(m);
            case Known { Clr: string text }:
                return text.Select(c => Value.Of(c));
            case Known { Clr: System.Collections.IEnumerable items and not IFacet }:
                return items.Cast<object?>().Select(Border.FromClr).ToArray();
            case Reference reference when m.ContentOf(reference) is DictionaryObject { IsUnordered: true, Keys.Length: > 1 } or ListObject { IsUnordered: true }:
                foreach (var item in Contents.Of(m.ContentOf(reference)!)) m.Lose(item);
                return AnyElements();
            case Reference reference when m.ContentOf(reference) is DictionaryObject dictionary:
                return Pairs(m, reference, dictionary);
            case Reference reference when m.ContentOf(reference) is Cursor cursor:
                return cursor.Items.Skip(cursor.At + 1);
            case Reference reference when m.ContentOf(reference) is ListObject list:
                return Changeable(m, reference, list);
            case Reference or StructValue when OwnElements(m, source) is { } own:
                return own;
            default:
                // It may be null, and enumerating it may run anything.
                m.MayThrow();
                m.Give(source, Holder.Framework);
                m.RunHeld();
                return AnyElements();
        }
    }

    // A collection of the project: its class derives from one, or hands out an enumerator that is followed.
    private static IEnumerable<Value>? OwnElements(Machine m, Value source)
    {
        const string Method = "M:System.Collections.Generic.IEnumerable`1.GetEnumerator";
        if (Objects.InnerOf(m, source) is { } inner) return Of(m, inner);
        var type = source is StructValue structure ? structure.Type : m.ContentOf<UserObject>(source)?.Type;
        if (string.IsNullOrEmpty(type) || m.Program.Shape(type!)?.Ancestors.Contains("T:System.Collections.Generic.IEnumerable`1") != true || m.Program.Implementation(type!, Method) is not { } target || target == Method) return null;
        var key = new MethodKey(target, "GetEnumerator", new TypeRef(type!, MemberOrigin.Source, Microsoft.CodeAnalysis.TypeKind.Class, 0, source is StructValue, [], null, null), MemberOrigin.Source) { Returns = TypeRef.Object, Parameters = [] };
        return Linq.Later(() =>
        {
            var elements = Calls.Dispatch(m, new Invocation(new CallNode(key, null, []), source, [], m.Frame.Site ?? new Site(m.Frame.Body.Tree, default, null)));
            return m.IsHalted ? [] : Of(m, elements);
        });
    }

    public static IEnumerable<Value> AnyElements() => [Rest.OfSequence];

    /// <summary>All elements at once; with <see cref="Rest"/> where they are not known.</summary>
    public static Value[] Collect(Machine m, Value source)
    {
        var items = new List<Value>();
        foreach (var item in Of(m, source))
        {
            if (m.IsHalted) break;
            items.Add(item);
            if (items.Count <= Budget.MaxIterations) continue;
            m.Budget.Spend("a sequence has more than 10,000 elements", null);
            break;
        }
        return [.. items];
    }

    /// <summary>Of each element it is known that it is there.</summary>
    public static bool IsWhole(Value[] items)
    {
        foreach (var item in items)
            if (item is Rest or Perhaps) return false;
        return true;
    }

    // What is taken out of a dictionary is not met any more; what is put in makes the next step throw.
    private static IEnumerable<Value> Pairs(Machine m, Reference reference, DictionaryObject dictionary)
    {
        var now = dictionary;
        for (var i = 0; i < dictionary.Keys.Length; i++)
        {
            var at = ReferenceEquals(now, dictionary) ? i : Array.IndexOf(now.Keys, dictionary.Keys[i]);
            if (at >= 0) yield return new TupleValue([dictionary.Keys[i], now.Values[at]]);
            if (m.IsHalted) yield break;
            if (m.ContentOf(reference) is not DictionaryObject after)
            {
                m.MayThrow();
                yield return Rest.OfSequence;
                yield break;
            }
            if (!ReferenceEquals(after.Keys, now.Keys) && (dictionary.IsSorted || after.Keys.Any(key => Array.IndexOf(dictionary.Keys, key) < 0)))
            {
                m.IsDead = true;
                yield break;
            }
            now = after;
        }
    }

    // An array may be written to while it is enumerated; what else is written to throws at the next step, if it is not taken out of a set.
    private static IEnumerable<Value> Changeable(Machine m, Reference reference, ListObject list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var now = m.ContentOf<ListObject>(reference);
            if (now is null || (list.Kind == ListKind.Array && now.Items.Length != list.Items.Length))
            {
                yield return Rest.OfSequence;
                yield break;
            }
            var isSame = ReferenceEquals(now.Items, list.Items);
            if (list.Kind == ListKind.Set && !isSame && now.IsWhole && list.IsWhole && now.Items.Length < list.Items.Length)
            {
                if (Array.IndexOf(now.Items, list.Items[i]) >= 0) yield return list.Items[i];
            }
            else if (isSame || list.Kind == ListKind.Array)
            {
                yield return now.Items[i];
            }
            else
            {
                foreach (var item in Changed(m, list, now)) yield return item;
                yield break;
            }
        }
        // The step that finds no more looks whether anything has changed, too.
        if (list.Kind != ListKind.Array && !m.IsHalted && m.ContentOf<ListObject>(reference) is { } end && !ReferenceEquals(end.Items, list.Items) && !(list.Kind == ListKind.Set && end.Items.Length < list.Items.Length))
            foreach (var item in Changed(m, list, end)) yield return item;
    }

    private static IEnumerable<Value> Changed(Machine m, ListObject list, ListObject now)
    {
        m.MayThrow();
        if (now.IsWhole && list.IsWhole && now.Items.Length != list.Items.Length)
        {
            m.IsDead = true;
            yield break;
        }
        foreach (var item in list.Items.Concat(now.Items)) m.Lose(item);
        yield return Rest.OfSequence;
    }
}
