using System.Reflection;

namespace Hardening.Analyzers.Replay;

/// <summary>Calls of the DSL: made on its real objects, with what is known.</summary>
internal static class DslCall
{
    // Of each place, while it is repeated: with a new one in every round a loop would change something for ever.
    private const int MaxRepeatedFleets = 4;

    // A call on one of many handles costs more than a step.
    private const int StepsPerHandle = 16;

    public static Value Make(Machine m, Invocation call)
    {
        var method = call.Method;
        if (DslMembers.Find(method) is not { } member) return Calls.Opaque(m, call, Holder.Others);
        if (method.IsConstructor && member.DeclaringType == typeof(Fleet)) return NewFleet(m, call, (ConstructorInfo)member);
        if (!DslMembers.IsHandle(member.DeclaringType!)) return OnValue(m, call, member);
        // What was described cannot be read back in the description: the program's way must not depend on it.
        if (method.Name == nameof(Fleet.ToModel))
        {
            m.Observe(call.Self);
            return Value.Unknown;
        }
        if (method.IsStatic) return Calls.Opaque(m, call, Holder.Others);
        if (call.Self.IsNull) m.IsDead = true;
        if (m.IsDead) return Value.Unknown;
        if (call.Self is Known { Clr: { } self } && member.DeclaringType!.IsInstanceOfType(self)) return OnHandle(m, call, member, self);
        OnAnyHandle(m, call, member);
        return Value.Unknown;
    }

    // The object is not known: any host may be the one, or none.
    private static void OnAnyHandle(Machine m, Invocation call, MethodBase member)
    {
        m.MayThrow();
        var handles = DslMembers.Handles(m, member.DeclaringType!);
        if (handles.Length == 0 && m.Here is { } site) m.Unheard.Add(site);
        // A property hands out a part of what it is read from, and writes nothing.
        if (member is MethodInfo { IsSpecialName: true } part)
        {
            // The facets of all hosts are known anyway.
            if (part.DeclaringType != typeof(Host)) OnAll();
        }
        // Each host has been written to, or not: what the others have been does not matter to it.
        else if (handles.Length > 0) m.Maybe(OnAll);

        void OnAll()
        {
            foreach (var handle in handles)
            {
                m.Budget.Charge(StepsPerHandle);
                if (m.Budget.IsSpent) return;
                OnHandle(m, call, member, handle);
                // On this one the program would stop, so another one is meant.
                if (!m.IsDead || m.Budget.IsSpent) continue;
                m.ParkThrow(null);
                m.IsDead = false;
            }
        }
    }

    private static Value OnHandle(Machine m, Invocation call, MethodBase member, object self)
    {
        var session = self is Fleet fleet ? fleet.Session : ((IFacet)self).Place.Session;
        return new DslInvocation(m, call, member, self, session).Run();
    }

    private static Value NewFleet(Machine m, Invocation call, ConstructorInfo constructor)
    {
        var arguments = new object?[call.Arguments.Length];
        var parameters = constructor.GetParameters();
        var isReleaseKnown = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Border.TryToClr(m, call.Arguments[i], parameters[i].ParameterType, null, out arguments[i])) continue;
            arguments[i] = Placeholders.Of(parameters[i].ParameterType);
            if (parameters[i].ParameterType == typeof(NixosRelease)) isReleaseKnown = false;
            if (parameters[i].ParameterType == typeof(string)) arguments[i] = "unknown";
            m.MayThrow();
        }
        if (m.IsRepeating && m.Fleets.Count(root => ReferenceEquals(root.Tree, m.Frame.Body.Tree) && root.Span == call.Node.Span) > MaxRepeatedFleets) return Value.Unknown;
        if (Construct(m, call, constructor, arguments) is not { } fleet) return Value.Unknown;
        FleetState Started() => new(new Origin(arguments[arguments.Length - 2] as string ?? "", arguments[arguments.Length - 1] as int? ?? 0, nameof(Fleet), token: call.Site));
        fleet.Session.State = Started();
        m.Register(new FleetRoot(fleet, Started(), isReleaseKnown, m.Frame.Body.Tree, call.Node.Span));
        return Value.Of(fleet);
    }

    private static Fleet? Construct(Machine m, Invocation call, ConstructorInfo constructor, object?[] arguments)
    {
        try
        {
            return (Fleet)constructor.Invoke(arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is SettingException problem)
        {
            if (!m.Refuse(Refusal.Of(m, call, problem, 0, null))) return null;
            arguments[0] = "unknown";
            return (Fleet)constructor.Invoke(arguments);
        }
    }

    // Values of the DSL have no state: the call is made when everything is known.
    private static Value OnValue(Machine m, Invocation call, MethodBase member)
    {
        var parameters = member.GetParameters();
        var arguments = new object?[parameters.Length];
        object? self = null;
        var isKnown = member.IsStatic || member.IsConstructor || (Border.TryToClr(m, call.Self, member.DeclaringType!, null, out self) && self is not null);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (parameters[i].IsOut) continue;
            isKnown &= Border.TryToClr(m, call.Arguments[i], parameters[i].ParameterType, null, out arguments[i]);
        }
        // An object whose initialiser is not known is not known itself.
        if (DslMembers.IsInit(member) && !isKnown) call.Self = Value.Unknown;
        if (!isKnown || !DslMembers.IsPure(member)) return Calls.Opaque(m, call, Holder.Framework);
        try
        {
            var result = member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(self, arguments);
            if (parameters.Any(static p => p.IsOut)) call.Outputs = [.. arguments.Select((a, i) => parameters[i].IsOut ? Border.FromClr(a) : null)];
            return Border.FromClr(m, result, call.Method.Returns) is { IsUnknown: false } known ? known : result is System.Collections.IEnumerable ? Value.Of(result) : Value.Unknown;
        }
        catch (TargetInvocationException e)
        {
            if (e.InnerException is SettingException problem)
            {
                var at = Array.FindIndex(parameters, p => p.Name == problem.Parameter);
                m.Refuse(Refusal.Of(m, call, problem, at < 0 ? 0 : at, null));
                return Value.Unknown;
            }
            m.IsDead = true;
            return Value.Unknown;
        }
    }
}
