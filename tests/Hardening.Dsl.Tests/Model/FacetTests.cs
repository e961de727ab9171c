using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hardening.Tests.Model;

/// <summary>What the replay of the analyzer relies on, for every public method of every facet.</summary>
public sealed class FacetTests
{
    public static TheoryData<string> Methods => new(AllMethods().Select(Name));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Which_settings_a_method_writes_does_not_depend_on_its_arguments(string name)
    {
        var method = AllMethods().Single(m => Name(m) == name);
        var first = Probe(method, 0);
        var second = Probe(method, 1);
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Facets_are_sealed_and_hold_nothing()
    {
        Assert.All(Facets().Where(t => !t.IsAbstract), facet =>
        {
            Assert.True(facet.IsSealed, facet.Name);
            Assert.Empty(facet.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        });
    }

    [Fact]
    public void Every_method_of_a_facet_knows_where_it_was_called()
    {
        Assert.All(AllMethods(), method => Assert.True(
            method.GetParameters().Any(p => p.GetCustomAttribute<CallerLineNumberAttribute>() is not null)
            || method.GetParameters().Any(p => p.ParameterType.IsGenericType && p.ParameterType.GetGenericTypeDefinition() == typeof(ListOf<>)),
            Name(method)));
    }

    [Fact]
    public void No_static_state_can_change()
    {
        var mutable = typeof(Fleet).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.Name.StartsWith('<'))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => !f.IsInitOnly && !f.IsLiteral);
        Assert.Empty(mutable.Select(f => $"{f.DeclaringType}.{f.Name}"));
    }

    private static IEnumerable<Type> Facets() => typeof(Fleet).Assembly.GetExportedTypes().Where(IsFacet);

    private static bool IsFacet(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Facet<>)) return true;
        return false;
    }

    private static IEnumerable<MethodInfo> AllMethods() => Facets().Where(t => !t.IsGenericTypeDefinition)
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(m => !m.IsSpecialName && IsFacet(m.ReturnType));

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType)))})";

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name}[{string.Join(',', type.GetGenericArguments().Select(Name))}]" : type.Name;

    private static List<string> Probe(MethodInfo method, int variant)
    {
        var fleet = new Fleet("home");
        var server = fleet.Server("server");
        var empty = fleet.Session.State["server"];
        var arguments = method.GetParameters().Select(p => Placeholder(p.ParameterType, variant)).ToArray();
        var target = Target(method.DeclaringType!, server);
        fleet.Session.Probing = true;
        method.Invoke(target, arguments);
        var state = fleet.Session.State["server"];
        return [.. state.Entries.Where(e => empty.Scalar(e.Key) is null || !ReferenceEquals(empty.Scalar(e.Key), e.Value))
            .Select(e => e.Key.ToString()).Order(StringComparer.Ordinal)];
    }

    private static object Target(Type facet, Server server) =>
        facet == typeof(Host) ? server
        : Activator.CreateInstance(facet, BindingFlags.Instance | BindingFlags.NonPublic, null, [server.Place], null)!;

    private static object? Placeholder(Type type, int variant)
    {
        if (type == typeof(string)) return Unknown.Text;
        if (type.IsValueType) return variant == 0 || Nullable.GetUnderlyingType(type) is not null ? Activator.CreateInstance(type) : Other(type);
        if (typeof(Delegate).IsAssignableFrom(type))
            return typeof(FacetTests).GetMethod(nameof(DescribeNothing), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetGenericArguments()).CreateDelegate(type);
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ListOf<>)) return null;
        var list = Activator.CreateInstance(type, "", 0)!;
        type.GetMethod("AddUnknown", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(list, null);
        return list;
    }

    private static void DescribeNothing<T>(T facet) => _ = facet;

    private static object Other(Type type) =>
        type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!
        : type == typeof(TimeSpan) ? TimeSpan.FromDays(7)
        : Convert.ChangeType(1, type, null);
}
