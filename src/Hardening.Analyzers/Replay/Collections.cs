namespace Hardening.Analyzers.Replay;

/// <summary>New collections of the framework, and members that change nothing.</summary>
internal static class Collections
{
    // They read what they are given and keep nothing.
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "T:System.Console", "T:System.Diagnostics.Debug", "T:System.Diagnostics.Trace", "T:System.String", "T:System.Math", "T:System.Environment", "T:System.IO.Path",
        "T:System.Object", "T:System.Convert", "T:System.ArgumentNullException", "T:System.ArgumentException", "T:System.Int32", "T:System.TimeSpan", "T:System.DateTime",
        "T:System.GC", "T:System.IO.TextWriter", "T:System.Guid", "T:System.Random", "T:System.Threading.Thread", "T:System.IO.File", "T:System.IO.Directory", "T:System.DateTimeOffset",
        "T:System.Threading.Tasks.Task", "T:System.Char", "T:System.Boolean", "T:System.Int64", "T:System.ArgumentOutOfRangeException", "T:System.Double",
    };

    /// <summary>Null where it is no new collection that is followed.</summary>
    public static Value? Create(Machine m, Invocation call)
    {
        var (type, arguments) = (call.Method.Type, call.Arguments);
        if (!call.Method.IsConstructor) return call.Method.DocId is "M:System.Array.Empty``1" ? m.Allocate(new ListObject(ListKind.Array, call.Method.TypeArguments[0], [])) : null;
        switch (type.Id)
        {
            case "T:System.Text.StringBuilder" when arguments.Length == 0 || (arguments.Length == 1 && arguments[0] is Known { Clr: string }):
                return m.Allocate(new ListObject(ListKind.Text, TypeRef.Object, arguments));
            case "T:System.Collections.Generic.List`1" or "T:System.Collections.Generic.HashSet`1":
                var kind = type.Id.Contains("HashSet") ? ListKind.Set : ListKind.List;
                // The first parameter is a capacity, a comparer or the elements.
                if (arguments.Length > 1 || (arguments.Length == 1 && call.Method.Parameters[0].Type.Id is var first && first != "T:System.Int32" && first != "T:System.Collections.Generic.IEnumerable`1")) return null;
                var items = arguments.Length == 0 || arguments[0] is Known { Clr: int } || call.Method.Parameters[0].Type.Id == "T:System.Int32" ? [] : Sequences.Collect(m, arguments[0]);
                return m.Allocate(new ListObject(kind, type.Arguments[0], kind == ListKind.Set ? Lists.Distinct(m, items) : items));
            case "T:System.Collections.Generic.Dictionary`2" when arguments.Length == 0 || IsOrdinal(arguments[0]):
                return m.Allocate(new DictionaryObject(type.Arguments[0], type.Arguments[1], [], []));
            default:
                return null;
        }
    }

    /// <summary>True where the call reads only: its arguments stay known.</summary>
    public static bool IsHarmless(Invocation call) =>
        Readers.Contains(call.Method.Type.Id)
        && !call.Arguments.Any(static a => a is Closure or Query)
        && call.Method.Parameters.All(static p => p.Kind != Microsoft.CodeAnalysis.RefKind.Ref)
        && !(call.Method.Type.Id == "T:System.Random" && call.Method.Name == "Shuffle");

    private static bool IsOrdinal(Value comparer) => comparer is Known { Clr: var clr } && ReferenceEquals(clr, StringComparer.Ordinal);
}
