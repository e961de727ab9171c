namespace Hardening.Analyzers.Replay;

/// <summary>Functions of texts that take sequences.</summary>
internal static class TextCalls
{
    /// <summary>Null if the call is not handled here.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (call.Method.Type.Special != Microsoft.CodeAnalysis.SpecialType.System_String || !call.Method.IsStatic) return null;
        var arguments = call.Arguments;
        switch (call.Method.Name, arguments.Length)
        {
            case ("Join", 2):
                return Join(m, arguments[0], arguments[1]);
            case ("Concat", 1) when call.Method.Parameters[0].Type.Kind == Microsoft.CodeAnalysis.TypeKind.Interface:
                return Join(m, Value.Of(""), arguments[0]);
            case ("Concat", _) when arguments.All(static a => a is Known):
                return Texts.Concat(m, (IEnumerable<Value>)arguments);
            default:
                return null;
        }
    }

    /// <summary>The texts of a sequence with something between them.</summary>
    public static Value Join(Machine m, Value separator, Value sequence)
    {
        var items = Sequences.Collect(m, sequence);
        if (!Sequences.IsWhole(items) || Texts.Of(separator) is not { } between)
        {
            m.Ask(items);
            return Value.Unknown;
        }
        return m.IsHalted ? Value.Unknown : Texts.Concat(m, items.SelectMany((item, i) => i == 0 ? new[] { item } : [Value.Of(between), item]).ToArray());
    }
}
