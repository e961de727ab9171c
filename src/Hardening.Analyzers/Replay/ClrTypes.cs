using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>The types whose members may be used for real: those of the DSL, and pure ones of the framework.</summary>
internal static class ClrTypes
{
    private static readonly Type[] Pure =
    [
        typeof(object), typeof(string), typeof(char), typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int),
        typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(Math), typeof(TimeSpan), typeof(DateTime),
        typeof(DateTimeOffset), typeof(Guid), typeof(Version), typeof(Uri), typeof(Path), typeof(StringComparer), typeof(StringComparison),
        typeof(CultureInfo), typeof(StringSplitOptions), typeof(DayOfWeek), typeof(DateTimeKind), typeof(UriKind), typeof(Convert),
        typeof(System.Net.IPAddress), typeof(NumberStyles), typeof(MidpointRounding),
        typeof(IFormatProvider), typeof(UriComponents), typeof(UriFormat), typeof(TypeCode),
    ];

    // Types that the framework under a compiler may lack.
    private static readonly string[] Newer = ["System.DateOnly", "System.TimeOnly", "System.Net.IPNetwork", "System.MathF", "System.Half"];

    private static readonly Dictionary<string, Type> Found = Pure
        .Concat(Newer.Select(static name => typeof(object).Assembly.GetType(name)).Where(static type => type is not null))
        .Where(static type => type!.Assembly != typeof(ClrTypes).Assembly)
        .Concat(typeof(Fleet).Assembly.GetTypes().Where(static type => type.IsPublic))
        .ToDictionary(static type => IdOf(type!), static type => type!, StringComparer.Ordinal);

    public static Type? Find(TypeRef type)
    {
        if (type.Kind == TypeKind.TypeParameter) return null;
        if (type.Element is { } element) return element.Clr?.MakeArrayType();
        if (type.IsNullable) return type.Arguments[0].Clr is { } value ? typeof(Nullable<>).MakeGenericType(value) : null;
        if (!Found.TryGetValue(type.Id, out var found)) return null;
        if (!found.IsGenericTypeDefinition) return found;
        var arguments = type.Arguments.Select(static a => a.Clr).ToArray();
        return arguments.Any(static a => a is null) ? null : found.MakeGenericType(arguments!);
    }

    public static Type? Definition(string id) => Found.TryGetValue(id, out var found) ? found : null;

    /// <summary>An object of this type never changes, or leads to a fleet only through the DSL.</summary>
    public static bool IsValue(Type type) => type.IsEnum || type == typeof(string) || (Found.ContainsKey(IdOf(type.IsGenericType ? type.GetGenericTypeDefinition() : type)));

    public static string IdOf(Type type) => "T:" + type.FullName!.Replace('+', '.');
}
