using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>What the framework may throw, and what it does not.</summary>
internal static class Exceptions
{
    /// <summary>A new exception with nothing but texts in it; null where the call makes none. Making it throws nothing itself.</summary>
    public static Value? Create(Invocation call) =>
        call.Method.IsConstructor && call.Method.Type.Id.EndsWith("Exception", StringComparison.Ordinal) && call.Method.Parameters.All(static p => p.Type.Special == SpecialType.System_String)
            ? Value.Unknown : null;

    /// <summary>True where a call that only reads returns, whatever the values that are not known.</summary>
    public static bool NeverThrows(Invocation call)
    {
        var (name, type) = (call.Method.Name, call.Method.Type.Id);
        switch (type)
        {
            case "T:System.Console" or "T:System.Diagnostics.Debug" or "T:System.Diagnostics.Trace" or "T:System.GC" or "T:System.IO.TextWriter" or "T:System.Object":
                return true;
            case "T:System.IO.File" or "T:System.IO.Directory":
                return name == "Exists";
            case "T:System.Convert":
                return false;
            case "T:System.Math" when name is "Max" or "Min":
                return true;
            case "T:System.String" when name is "Equals" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" && call.Method.IsStatic:
                return true;
            case "T:System.String" when name == "Concat" && call.Method.Parameters.All(static p => p.Type.Special == SpecialType.System_String):
                return true;
        }
        if (name.StartsWith("Parse", StringComparison.Ordinal) || name == "Format") return false;
        if (name == "TryParse") return true;
        var isInstance = !call.Method.IsStatic && !call.Method.IsConstructor;
        return (!isInstance || call.Method.Type.IsValueType || call.Self is Known { Clr: not null }) && call.Arguments.All(static a => a is Known);
    }
}
