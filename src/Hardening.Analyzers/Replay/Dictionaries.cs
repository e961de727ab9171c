namespace Hardening.Analyzers.Replay;

/// <summary>What the members of dictionaries do.</summary>
internal static class Dictionaries
{
    /// <summary>Null where the member is not followed.</summary>
    public static Value? Call(Machine m, Invocation call, Reference self, DictionaryObject dictionary)
    {
        var arguments = call.Arguments;
        if (arguments.Length > 0 && !Lists.IsComparable(arguments[0])) return null;
        var at = arguments.Length == 0 ? -1 : Array.FindIndex(dictionary.Keys, key => Joining.Alike(key, arguments[0]));
        switch (call.Method.Name, arguments.Length)
        {
            case ("get_Count", 0):
                return Value.Of(dictionary.Keys.Length);
            case ("get_Keys", 0):
                return View(self, static now => now.Keys);
            case ("get_Values", 0):
                return View(self, static now => now.Values);
            case ("get_Item", 1):
                if (at >= 0) return dictionary.Values[at];
                m.IsDead = true;
                return Value.Unknown;
            case ("set_Item", 2):
                Set(m, self, dictionary, at, arguments);
                return Value.Unknown;
            case ("Add" or "TryAdd", 2):
                if (at < 0) Set(m, self, dictionary, at, arguments);
                else if (call.Method.Name == "Add") m.IsDead = true;
                return call.Method.Name == "Add" ? Value.Unknown : Value.Of(at < 0);
            case ("ContainsKey", 1):
                return Value.Of(at >= 0);
            case ("TryGetValue", 2):
                call.Outputs = [null, at >= 0 ? dictionary.Values[at] : dictionary.Element.Default];
                return Value.Of(at >= 0);
            case ("GetValueOrDefault", 1 or 2):
                return at >= 0 ? dictionary.Values[at] : arguments.Length == 2 ? arguments[1] : dictionary.Element.Default;
            case ("Clear", 0):
                m.Write(self, dictionary.With([], []));
                return Value.Unknown;
            // After a removal the order in which the rest is enumerated is not defined.
            case ("Remove", 1) when at < 0 || at == dictionary.Keys.Length - 1:
                if (at >= 0) m.Write(self, dictionary.With([.. dictionary.Keys.Take(at)], [.. dictionary.Values.Take(at)]));
                return Value.Of(at >= 0);
            default:
                return null;
        }
    }

    // It shows what is in the dictionary when it is looked at.
    private static Query View(Reference self, Func<DictionaryObject, Value[]> part) =>
        new([self], machine => machine.ContentOf<DictionaryObject>(self) is { } now ? part(now) : Sequences.AnyElements());

    private static void Set(Machine m, Reference self, DictionaryObject dictionary, int at, Value[] arguments)
    {
        if (at < 0)
        {
            m.Write(self, dictionary.With([.. dictionary.Keys, arguments[0]], [.. dictionary.Values, arguments[1]]));
            return;
        }
        var values = (Value[])dictionary.Values.Clone();
        values[at] = arguments[1];
        m.Write(self, dictionary.With(dictionary.Keys, values));
    }
}
