namespace Hardening.Analyzers.Replay;

/// <summary>Members that the compiler writes for records, and that structs inherit.</summary>
internal static class Synthesized
{
    /// <summary>Null if the call is not handled here.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (m.Program.Shape(call.Method.Type.Id) is not { } shape) return null;
        switch (call.Method.Name)
        {
            case "ToString" or "GetHashCode" or "GetType" or "PrintMembers":
                if (call.Method.Name != "GetType") m.Ask(call.Self);
                return Value.Unknown;
            case "op_Equality" or "op_Inequality" when shape.IsRecord && call.Arguments.Length == 2:
                return AreEqual(m, call.Arguments[0], call.Arguments[1], isOperator: true) is { } equal ? Value.Of(equal == (call.Method.Name == "op_Equality")) : Value.Unknown;
            case "Equals" when call.Arguments.Length == 1:
                return AreEqual(m, call.Self, call.Arguments[0], isOperator: false) is { } same ? Value.Of(same) : Value.Unknown;
            case "Deconstruct" when shape.IsRecord:
                if (shape.Positions.Contains(null)) m.Ask(call.Self);
                call.Outputs = [.. shape.Positions.Select(field => field is null ? null : Fields.Read(m, call.Self, field))];
                return Value.Unknown;
            default:
                return null;
        }
    }

    // The operator of a record takes two references to one object for equal, whatever its Equals says.
    private static bool? AreEqual(Machine m, Value a, Value b, bool isOperator)
    {
        if (isOperator && a is Reference mine && b is Reference theirs && mine.Id == theirs.Id) return true;
        var equal = Equality.AreSame(m, a, b);
        if (equal is null) m.Ask(a, b);
        return equal;
    }
}
