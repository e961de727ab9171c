namespace Hardening.Analyzers.Replay;

/// <summary>Whether two values of the framework or the DSL can stand for each other: some are equal and print differently.</summary>
internal static class Exactly
{
    public static bool Same(object? a, object? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a.GetType() != b.GetType()) return false;
        return a switch
        {
            double x => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits((double)b),
            float x => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits((float)b),
            decimal x => decimal.GetBits(x).SequenceEqual(decimal.GetBits((decimal)b)),
            DateTime x => x.Equals(b) && x.Kind == ((DateTime)b).Kind,
            DateTimeOffset x => x.EqualsExact((DateTimeOffset)b),
            Uri x => x.OriginalString == ((Uri)b).OriginalString && x.IsAbsoluteUri == ((Uri)b).IsAbsoluteUri,
            _ when IsPlain(a) || a is IFacet or Fleet => a.Equals(b),
            _ => a.Equals(b) && a.ToString() == b.ToString(),
        };
    }

    /// <summary>Two values of the type are equal exactly when they are the same.</summary>
    public static bool IsPlain(object value) =>
        value is string or Enum or TimeSpan or Guid || (value.GetType().IsPrimitive && value is not (double or float)) || value.GetType().FullName is "System.DateOnly" or "System.TimeOnly";
}
