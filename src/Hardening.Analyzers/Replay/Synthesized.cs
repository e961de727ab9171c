namespace Hardening.Analyzers.Replay;

/// <summary>Members that the compiler writes for records.</summary>
internal static class Synthesized
{
    /// <summary>Null where the call is none of these.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (m.Program.Shape(call.Method.Type.Id) is not { } shape) return null;
        switch (call.Method.Name)
        {
            case "ToString" or "GetHashCode" or "GetType" or "PrintMembers":
                return Value.Unknown;
            case "op_Equality" or "op_Inequality" when shape.IsRecord && call.Arguments.Length == 2:
                return AreEqual(m, call.Arguments[0], call.Arguments[1]) is { } equal ? Value.Of(equal == (call.Method.Name == "op_Equality")) : Value.Unknown;
            case "Equals" when call.Arguments.Length == 1:
                return AreEqual(m, call.Self, call.Arguments[0]) is { } same ? Value.Of(same) : Value.Unknown;
            case "Deconstruct" when shape.IsRecord:
                call.Outputs = [.. shape.Primary.Select(name => Fields.Read(m, call.Self, "P:" + shape.Id.Substring(2) + "." + name))];
                return Value.Unknown;
            default:
                return null;
        }
    }

    private static bool? AreEqual(Machine m, Value a, Value b)
    {
        if (Equality.AreEqual(a, b) == true) return true;
        if (a.IsNull || b.IsNull) return a.IsNull && b.IsNull;
        var (mine, theirs) = (FieldsOf(m, a), FieldsOf(m, b));
        if (mine is null || theirs is null || mine.Value.Type != theirs.Value.Type) return null;
        var equal = m.Program.Shape(mine.Value.Type) is { IsRecord: true } or { IsValueType: true } ? Equality.Fields(mine.Value.Fields, theirs.Value.Fields) : null;
        if (equal is null) m.Ask(a, b);
        return equal;
    }

    private static (string Type, PersistentMap<string, Value> Fields)? FieldsOf(Machine m, Value value) => value switch
    {
        StructValue structure => (structure.Type, structure.Fields),
        Reference when m.ContentOf(value) is UserObject user => (user.Type, user.Fields),
        _ => null,
    };
}
