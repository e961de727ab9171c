using System.Collections.Concurrent;
using System.Reflection;

namespace Hardening.Analyzers.Replay;

/// <summary>Functions of the framework that always give the same for the same: called for real.</summary>
internal static class Pure
{
    private static readonly ConcurrentDictionary<string, MethodBase?> Found = new(StringComparer.Ordinal);

    // They depend on the clock, on chance, on the machine, or on the object and not its value.
    private static readonly HashSet<string> Impure = new(StringComparer.Ordinal)
    {
        "get_Now", "get_UtcNow", "get_Today", "NewGuid", "CreateVersion7", "GetHashCode", "GetType", "GetTempPath", "GetTempFileName", "GetFullPath",
        "GetRandomFileName", "get_CurrentCulture", "get_CurrentUICulture", "GetEnumerator", "Intern", "IsInterned", "ToLocalTime", "ToUniversalTime", "CopyTo",
        "TryFormat", "Clone", "get_LocalDateTime", "ToFileTime", "FromFileTime", "Exists", "get_InstalledUICulture", "GetRelativePath", "ReferenceEquals",
        "Finalize", "MemberwiseClone", "set_CurrentCulture", "set_DefaultThreadCurrentCulture", "ToBinary", "FromBinary", "ToString", "Equals",
    };

    /// <summary>Null if the function is not handled here, or an argument is not known.</summary>
    public static Value? Call(Machine m, Invocation call)
    {
        var method = call.Method;
        if (method.Type.Clr is not { } type || (Impure.Contains(method.Name) && !IsTame(call))) return null;
        if (Found.GetOrAdd(method.DocId, _ => Search(type, method.DocId)) is not { } member || member.IsGenericMethodDefinition) return null;
        var parameters = member.GetParameters();
        var arguments = new object?[parameters.Length];
        object? self = null;
        if (!member.IsStatic && !member.IsConstructor && !(Border.TryToClr(m, call.Self, type, null, out self) && self is not null)) return null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (parameters[i].IsOut) continue;
            if (parameters[i].ParameterType.IsByRef || !IsPlain(call.Arguments[i]) || !Border.TryToClr(m, call.Arguments[i], parameters[i].ParameterType, null, out arguments[i])) return null;
        }
        // It is read, at least.
        if (!Sizes.IsModest(member, self, arguments) || !m.Budget.ChargeText(Sizes.Of(self, arguments))) return null;
        return Cultures.IsSame(member, self, arguments) ? Invoke(m, call, member, self, arguments) : null;
    }

    private static Value? Invoke(Machine m, Invocation call, MethodBase member, object? self, object?[] arguments)
    {
        try
        {
            var result = member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(self, arguments);
            var parameters = member.GetParameters();
            if (parameters.Any(static p => p.IsOut)) call.Outputs = [.. arguments.Select((a, i) => parameters[i].IsOut ? Border.FromClr(a) : null)];
            return result is string text ? m.Text(text) : Border.FromClr(m, result, call.Method.Returns);
        }
        catch (TargetInvocationException)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
    }

    private static bool IsPlain(Value value) => value is Known or Reference;

    private static bool IsTame(Invocation call) => call.Method.Name switch
    {
        "ToString" => call.Self is Known { Clr: var clr } && (call.Arguments.Length == 0 ? Texts.Of(clr) is not null : Cultures.IsInvariant(call.Arguments)),
        "Equals" when call.Method.IsStatic => call.Method.Type.Special == Microsoft.CodeAnalysis.SpecialType.System_String && call.Arguments.All(static a => a is Known),
        "Equals" => call.Self is Known { Clr: string or ValueType } && call.Arguments.All(static a => a is Known),
        _ => false,
    };

    private static MethodBase? Search(Type type, string id)
    {
        if (id.Contains("System.ReadOnlySpan{")) return Search(type, id.Replace("System.ReadOnlySpan{System.Char}", type == typeof(string) ? "System.Char[]" : "System.String").Replace("System.ReadOnlySpan{System.String}", "System.String[]").Replace("System.ReadOnlySpan{System.Object}", "System.Object[]").Replace("System.ReadOnlySpan{System.Byte}", "System.Byte[]").Replace("System.ReadOnlySpan{", "no{"));
        // A generic type is searched by its definition and used as it is closed; none of the types allowed here are generic.
        return type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>().FirstOrDefault(member => ClrIds.Of(member) == id)
            ?? typeof(object).GetMethods().FirstOrDefault(member => ClrIds.Of(member) == id);
    }
}

/// <summary>Whether a call makes no more than can be kept.</summary>
internal static class Sizes
{
    // No number has more digits, and no column is wider.
    private const int MostDigits = 3;

    public static long Of(object? self, object?[] arguments) => Length(self) + arguments.Sum(Length);

    public static bool IsModest(MethodBase member, object? self, object?[] arguments)
    {
        if (Of(self, arguments) > Budget.MaxText) return false;
        return member.Name switch
        {
            "PadLeft" or "PadRight" => arguments[0] is <= Budget.MaxText,
            ".ctor" when member.DeclaringType == typeof(string) => arguments.All(static a => a is not int or <= Budget.MaxText),
            "Replace" => Length(self) * (1 + arguments.Skip(1).Sum(Length)) <= Budget.MaxText * 16L,
            "ToString" or "Format" or "TryFormat" => arguments.All(static a => a is not string format || !HasLongNumber(format)),
            "Join" => Length(arguments[0]) * (1 + Parts(arguments[1])) <= Budget.MaxText,
            _ => true,
        };
    }

    private static long Length(object? value) => value switch { string text => text.Length, object?[] all => all.Sum(Length), Array array => array.Length, _ => 0 };

    private static long Parts(object? value) => value is Array all ? all.Length : 1;

    public static bool HasLongNumber(string format)
    {
        var digits = 0;
        foreach (var letter in format)
            if ((digits = letter is >= '0' and <= '9' ? digits + 1 : 0) > MostDigits) return true;
        return false;
    }
}
