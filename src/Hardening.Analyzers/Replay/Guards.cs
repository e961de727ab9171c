namespace Hardening.Analyzers.Replay;

/// <summary>Calls of the framework that throw or end the program, or do nothing: which of it, the arguments tell.</summary>
internal static class Guards
{
    private static readonly string[] OfAll = ["T:System.SystemException", "T:System.Exception", "T:System.Object"];

    /// <summary>Null if the call is not handled here.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        if (!call.Method.IsStatic || call.Arguments.Length == 0) return null;
        var (type, name) = (call.Method.Type.Id, call.Method.Name);
        switch (type, name)
        {
            case ("T:System.Environment", "Exit" or "FailFast"):
                m.Exit();
                return Value.Unknown;
            case ("T:System.Diagnostics.Debug" or "T:System.Diagnostics.Trace", "Assert"):
                if (call.Arguments[0].Truth == false) m.Exit();
                else m.Ask(call.Arguments);
                return Value.Unknown;
            case ("T:System.ArgumentNullException", "ThrowIfNull"):
                return Throw(m, IsNull(call.Arguments[0]), "T:System.ArgumentNullException", "T:System.ArgumentException");
            case ("T:System.ArgumentException", "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace"):
                return OfText(m, call.Arguments[0], name);
            case ("T:System.ArgumentOutOfRangeException", _) when name.StartsWith("ThrowIf", StringComparison.Ordinal):
                return Throw(m, IsOut(m, name.Substring("ThrowIf".Length), call.Arguments), type, "T:System.ArgumentException");
            case ("T:System.ObjectDisposedException", "ThrowIf"):
                return Throw(m, call.Arguments[0].Truth, type, "T:System.InvalidOperationException");
            default:
                return null;
        }
    }

    private static Value OfText(Machine m, Value text, string name)
    {
        if (text.IsNull) return Throw(m, true, "T:System.ArgumentNullException", "T:System.ArgumentException");
        bool? isEmpty = text is Known { Clr: string known } ? name == "ThrowIfNullOrEmpty" ? known.Length == 0 : string.IsNullOrWhiteSpace(known) : null;
        if (isEmpty is null) m.MayThrow();
        return isEmpty == true ? Throw(m, true, "T:System.ArgumentException") : Value.Unknown;
    }

    private static Value Throw(Machine m, bool? fails, params string[] types)
    {
        if (fails is null) m.MayThrow([.. types, .. OfAll]);
        else if (fails.Value) m.Throw([.. types, .. OfAll]);
        return Value.Unknown;
    }

    private static bool? IsNull(Value value) => value.IsNull ? true : value is Known or EnumValue or Reference or StructValue or TupleValue or Closure or TaskValue or Query ? false : null;

    private static bool? IsOut(Machine m, string relation, Value[] arguments)
    {
        var value = arguments[0];
        var zero = value is Known { Clr: int or long or short or sbyte or byte or ushort or uint or ulong or decimal } known ? Value.Of(Numeric.Convert(0, known.Clr!.GetType(), false)) : Value.Unknown;
        switch (relation)
        {
            case "Zero":
                return Order(value, zero) is { } order ? order == 0 : null;
            case "Negative":
                return Order(value, zero) is { } below ? below < 0 : null;
            case "NegativeOrZero":
                return Order(value, zero) is { } most ? most <= 0 : null;
        }
        if (arguments.Length < 2) return null;
        if (relation is "Equal" or "NotEqual")
        {
            var equal = Equality.AreSame(m, value, arguments[1]);
            if (equal is null) m.Ask(value, arguments[1]);
            return equal is null ? null : equal == (relation == "Equal");
        }
        if (Order(value, arguments[1]) is not { } compared)
        {
            m.Ask(value, arguments[1]);
            return null;
        }
        return relation switch
        {
            "GreaterThan" => compared > 0,
            "GreaterThanOrEqual" => compared >= 0,
            "LessThan" => compared < 0,
            "LessThanOrEqual" => compared <= 0,
            _ => null,
        };
    }

    // Texts are ordered by the culture of the machine.
    private static int? Order(Value a, Value b) =>
        a is Known { Clr: IComparable mine and not string } && b is Known { Clr: { } theirs } && mine.GetType() == theirs.GetType() && (mine.GetType().IsPrimitive || mine is decimal or TimeSpan or DateTime or Enum)
            ? mine.CompareTo(theirs) : null;
}
