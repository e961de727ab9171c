using System.Globalization;
using System.Reflection;

namespace Hardening.Analyzers.Replay;

/// <summary>
/// Whether a function gives the same in the program as here. Its culture may be another one, it may have no data of cultures at all
/// (invariant globalization), and it may run on another version of .NET than the compiler.
/// </summary>
internal static class Cultures
{
    // Alphabets sort these as one letter: a text that begins with "c" does not when it begins with "ch" in Czech.
    private static readonly HashSet<string> OneLetter = new(StringComparer.OrdinalIgnoreCase)
    {
        "aa", "ch", "cs", "dd", "dh", "dz", "ff", "gh", "gi", "gj", "gy", "ie", "ij", "kh", "lj", "ll", "ly", "ng", "nh", "nj", "ny", "ph", "qu", "rh", "rr", "sh", "sz", "th", "tr", "ty", "xh", "zh", "zs", "ae", "oe",
    };

    public static bool IsInvariant(IEnumerable<Value> arguments) =>
        arguments.Any(static a => a is Known { Clr: CultureInfo { Name: "" } });

    public static bool IsSame(MethodBase member, object? self, object?[] arguments)
    {
        var type = member.DeclaringType;
        if (type == typeof(CultureInfo)) return member.Name == "get_InvariantCulture";
        // How fractions are written has changed with .NET.
        if (arguments.Prepend(self).Any(HasFraction) && (member.Name is "ToString" or "Format" or "Concat" or "Join" || type == typeof(Convert))) return false;
        if (type == typeof(StringComparer)) return member.Name is "get_Ordinal" or "get_OrdinalIgnoreCase" || (IsOrdinal(self) && arguments.All(static a => a is null or string) && arguments.All(IsAscii));
        if (type == typeof(Uri) && !arguments.Prepend((self as Uri)?.OriginalString).All(IsAscii)) return false;
        var comparisons = arguments.OfType<StringComparison>().ToArray();
        if (comparisons.Length > 0) return comparisons[0] == StringComparison.Ordinal || (comparisons[0] == StringComparison.OrdinalIgnoreCase && arguments.Prepend(self).All(IsAscii));
        if (arguments.Any(static a => a is IFormatProvider))
            return arguments.All(static a => a is not IFormatProvider or CultureInfo { Name: "" }) && !(type == typeof(string) && member.Name is "Compare" or "StartsWith" or "EndsWith" or "CompareTo") && (member.Name is not ("ToUpper" or "ToLower") || IsAscii(self ?? arguments[0]));
        if (type == typeof(string)) return OfText(member, self as string, arguments);
        if (member.Name == "ToString") return true;
        if (type == typeof(char)) return self is null && arguments.All(static a => a is not char c || c < 128) && member.Name is not ("ToUpper" or "ToLower");
        return member.Name switch
        {
            "Parse" or "TryParse" => type == typeof(bool) || type == typeof(Guid) || type == typeof(Version)
                || type == typeof(System.Net.IPAddress)
                || (type!.IsPrimitive && type != typeof(double) && type != typeof(float) && IsDigits(arguments[0] as string)),
            _ => type != typeof(Convert) || (self is null && arguments.All(static a => a is int or long or bool or byte or char || (a is string text && IsDigits(text)))),
        };
    }

    private static bool OfText(MethodBase member, string? self, object?[] arguments) => member.Name switch
    {
        "ToUpper" or "ToLower" => self!.All(static c => c is >= ' ' and <= '~' and not 'i' and not 'I'),
        "ToUpperInvariant" or "ToLowerInvariant" or "Normalize" or "IsNormalized" => IsAscii(self),
        "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" => arguments[0] is char || (arguments is [string part] && IsPlainMatch(member.Name, self!, part)),
        "Compare" or "CompareTo" => false,
        "Format" or "Concat" or "Join" => arguments.All(static a => a is string or char || a is null || (a is Array array && array.Cast<object?>().All(static o => o is string or char || (o is not null && Texts.Of(o) is not null))) || Texts.Of(a) is not null),
        _ => true,
    };

    // Letters and digits are the same in all cultures, but for letters that some write with two.
    private static bool IsPlainMatch(string method, string text, string part)
    {
        if (!text.All(IsLetterOrDigit) || !part.All(IsLetterOrDigit) || part.Length == 0) return part.Length == 0 && method is "StartsWith" or "EndsWith";
        bool IsCut(int at) => at > 0 && at < text.Length && OneLetter.Contains(text.Substring(at - 1, 2));
        var at = method switch
        {
            "StartsWith" => text.StartsWith(part, StringComparison.Ordinal) ? 0 : -1,
            "EndsWith" => text.EndsWith(part, StringComparison.Ordinal) ? text.Length - part.Length : -1,
            "IndexOf" => text.IndexOf(part, StringComparison.Ordinal),
            _ => text.LastIndexOf(part, StringComparison.Ordinal),
        };
        return at < 0 || (!IsCut(at) && !IsCut(at + part.Length));
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '.' or '/' or '_' or ':';

    private static bool HasFraction(object? value) => value is double or float || (value is Array array && array.Cast<object?>().Any(static item => item is double or float));

    private static bool IsOrdinal(object? comparer) => ReferenceEquals(comparer, StringComparer.Ordinal) || ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase);

    private static bool IsAscii(object? value) => value is not (string or char or string[]) || (value is string text ? text.All(static c => c < 128) : value is char c ? c < 128 : ((string[])value).All(IsAscii));

    private static bool IsDigits(string? text) => text is not null && text.Length < 19 && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z'));
}
