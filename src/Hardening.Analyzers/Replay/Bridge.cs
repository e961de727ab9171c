using System.Reflection;

namespace Hardening.Analyzers.Replay;

/// <summary>Real delegates that run code of the user's on the machine.</summary>
internal static class Bridge
{
    private static readonly Type[] Actions = [typeof(ActionBridge), typeof(ActionBridge<>), typeof(ActionBridge<,>)];

    /// <summary>Null for delegates that return something, have more parameters, or references as parameters: the DSL takes none.</summary>
    public static Delegate? Delegate(Machine m, Closure closure, Type type, Site? site) => Create(type, arguments => Call(m, closure, arguments, site));

    /// <summary>A delegate for unknown code.</summary>
    public static Delegate? Unknown(Machine m, Type type) => Create(type, arguments =>
    {
        m.ForgetAll();
        m.CallUnknown(arguments);
    });

    private static Delegate? Create(Type type, Action<Value[]> run)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(static p => p.ParameterType).ToArray();
        if (invoke.ReturnType != typeof(void) || parameters.Length > 2 || parameters.Any(static p => p.IsByRef || p.IsPointer)) return null;
        var definition = Actions[parameters.Length];
        var bridge = Activator.CreateInstance(parameters.Length == 0 ? definition : definition.MakeGenericType(parameters), run);
        return bridge is null ? null : System.Delegate.CreateDelegate(type, bridge, bridge.GetType().GetMethod("Call", BindingFlags.Public | BindingFlags.Instance)!);
    }

    private static void Call(Machine m, Closure closure, Value[] arguments, Site? site)
    {
        var sessions = m.Fleets.Select(static root => root.Fleet.Session).Select(static session => (session, session.Token, session.Probing)).ToArray();
        foreach (var (session, _, _) in sessions) session.Probing = false;
        foreach (var argument in arguments.OfType<Known>()) m.See(argument.Clr);
        Calls.Invoke(m, closure, arguments, site);
        foreach (var (session, token, probing) in sessions) (session.Token, session.Probing) = (token, probing);
    }
}

internal sealed class ActionBridge(Action<Value[]> run)
{
    public void Call() => run([]);
}

internal sealed class ActionBridge<T>(Action<Value[]> run)
{
    public void Call(T a) => run([Border.FromClr(a)]);
}

internal sealed class ActionBridge<T1, T2>(Action<Value[]> run)
{
    public void Call(T1 a, T2 b) => run([Border.FromClr(a), Border.FromClr(b)]);
}
