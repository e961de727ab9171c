using System.Collections.Concurrent;
using System.Reflection;

namespace Hardening.Analyzers.Replay;

/// <summary>The members of the DSL that this analyzer carries.</summary>
internal static class DslMembers
{
    // By documentation id: the same for every compilation, whichever way it references the DSL.
    private static readonly ConcurrentDictionary<string, MethodBase?> Found = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Type, bool> Immutable = new();

    private static readonly Dictionary<Type, PropertyInfo> FacetsOfHosts = typeof(Host).GetProperties()
        .Where(static p => typeof(IFacet).IsAssignableFrom(p.PropertyType)).ToDictionary(static p => p.PropertyType);

    public static MethodBase? Find(MethodKey method)
    {
        var found = Found.GetOrAdd(method.DocId, static id => Search(id));
        if (found is not null && found.DeclaringType!.IsGenericTypeDefinition)
            return method.Type.Clr is { } type ? MethodBase.GetMethodFromHandle(((MethodBase)found).MethodHandle, type.TypeHandle) : null;
        return found is MethodInfo { IsGenericMethodDefinition: true } generic
            ? method.TypeArguments.Select(static t => t.Clr).ToArray() is var types && types.All(static t => t is not null) ? generic.MakeGenericMethod(types!) : null
            : found;
    }

    /// <summary>Objects of the type describe hosts.</summary>
    public static bool IsHandle(Type type) => typeof(IFacet).IsAssignableFrom(type) || type == typeof(Fleet);

    /// <summary>The member belongs to a value, which never changes and leads to no host.</summary>
    public static bool IsPure(MethodBase member) =>
        !typeof(Rule).IsAssignableFrom(member.DeclaringType) && IsImmutable(member.DeclaringType!) && !member.GetParameters().Any(static p => typeof(IFacet).IsAssignableFrom(p.ParameterType) || typeof(Delegate).IsAssignableFrom(p.ParameterType));

    /// <summary>Objects of the type never change once they are made.</summary>
    public static bool IsImmutable(Type type) => Immutable.GetOrAdd(type, static t =>
        t.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(static p => p.SetMethod is not { IsPublic: true } setter || IsInit(setter)));

    /// <summary>The accessor sets what an object starts with.</summary>
    public static bool IsInit(MethodBase member) =>
        member is MethodInfo setter && setter.ReturnParameter.GetRequiredCustomModifiers().Any(static m => m.FullName == "System.Runtime.CompilerServices.IsExternalInit");

    /// <summary>A copy of a record of the DSL; null if it is not one.</summary>
    public static object? Copy(object record) =>
        record.GetType() is var type && type.Assembly == typeof(Fleet).Assembly && IsImmutable(type) ? type.GetMethod("<Clone>$")?.Invoke(record, null) : null;

    /// <summary>All handles of a type that there may be.</summary>
    public static object[] Handles(Machine m, Type type)
    {
        if (type == typeof(Fleet)) return [.. m.AllFleets()];
        var hosts = m.AllHosts().Select(place => type.IsAssignableFrom(typeof(Server)) || !type.IsAssignableFrom(typeof(Laptop)) ? (Host)new Server(place) : new Laptop(place));
        if (type.IsAssignableFrom(typeof(Server)) || type.IsAssignableFrom(typeof(Laptop))) return [.. hosts];
        return FacetsOfHosts.TryGetValue(type, out var facet) ? [.. hosts.Select(host => (IFacet)facet.GetValue(host)!).Concat(m.SeenHandles(type).Cast<IFacet>()).GroupBy(static handle => handle.Place).Select(static same => same.First())] : [.. m.SeenHandles(type)];
    }

    private static MethodBase? Search(string id)
    {
        var name = id.Substring(2, Math.Min(id.IndexOf('(') is var end and > 0 ? end : id.Length, id.Length) - 2);
        var type = ClrTypes.Definition("T:" + name.Substring(0, name.LastIndexOf('.')));
        return type?.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>().FirstOrDefault(member => ClrIds.Of(member) == id);
    }
}
