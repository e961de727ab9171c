namespace Hardening.Analyzers.Replay;

/// <summary>Functions of texts that take sequences.</summary>
internal static class TextCalls
{
    /// <summary>Null where the call is none of these.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (call.Method.Type.Special != Microsoft.CodeAnalysis.SpecialType.System_String || !call.Method.IsStatic) return null;
        var arguments = call.Arguments;
        switch (call.Method.Name, arguments.Length)
        {
            case ("Join", 2):
                var items = Sequences.Collect(m, arguments[1]);
                if (!Sequences.IsWhole(items) || Texts.Of(arguments[0]) is not { } separator) return Value.Unknown;
                var texts = items.Select(Texts.Of).ToArray();
                return texts.Contains(null) ? Value.Unknown : Value.Of(string.Join(separator, texts));
            case ("Concat", _) when arguments.All(static a => a is Known):
                return Texts.Concat(arguments);
            default:
                return null;
        }
    }
}
