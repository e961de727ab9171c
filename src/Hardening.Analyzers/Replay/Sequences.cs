namespace Hardening.Analyzers.Replay;

/// <summary>The elements of whatever can be enumerated, one after another, as the program would see them.</summary>
internal static class Sequences
{
    public static IEnumerable<Value> Of(Machine m, Value source)
    {
        switch (source)
        {
            case Query query:
                return query.Run(m);
            case Known { Clr: string text }:
                return text.Select(c => Value.Of(c));
            case Known { Clr: System.Collections.IEnumerable items and not IFacet }:
                return items.Cast<object?>().Select(Border.FromClr).ToArray();
            case Reference reference when m.ContentOf(reference) is DictionaryObject dictionary:
                return [.. dictionary.Keys.Zip(dictionary.Values, static (key, value) => new TupleValue([key, value]))];
            case Reference reference when m.ContentOf(reference) is ListObject list:
                return Changeable(m, reference, list);
            default:
                // It may be null, and enumerating it may run anything.
                m.MayThrow();
                m.Give(source, Holder.Framework);
                m.RunHeld();
                return AnyElements();
        }
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

    public static bool IsWhole(Value[] items) => Array.IndexOf(items, Rest.OfSequence) < 0;

    // An array may be written to while it is enumerated; a list that is written to throws at the next element.
    private static IEnumerable<Value> Changeable(Machine m, Reference reference, ListObject list)
    {
        for (var i = 0; ; i++)
        {
            if (m.ContentOf(reference) is not ListObject now)
            {
                yield return Rest.OfSequence;
                yield break;
            }
            if (list.Kind != ListKind.Array && now.Items.Length != list.Items.Length && now.IsWhole && list.IsWhole)
            {
                m.IsDead = true;
                yield break;
            }
            if (i >= now.Items.Length) yield break;
            yield return now.Items[i];
        }
    }
}
