using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>Calls: into the project's code, the DSL, the framework or code that cannot be seen.</summary>
internal static class Calls
{
    public static Value Dispatch(Machine m, Invocation call) => call.Method.Origin switch
    {
        MemberOrigin.Source when call.Method.IsConstructor => Construct(m, call),
        _ when call.Method is { Type.Kind: TypeKind.Delegate, Name: "Invoke" } => InvokeDelegate(m, call),
        MemberOrigin.Source => Source(m, call),
        MemberOrigin.Dsl => DslCall.Make(m, call),
        MemberOrigin.Observer => Observe(m, call),
        MemberOrigin.Framework => Framework.Call(m, call),
        _ => Opaque(m, call, Holder.Others),
    };

    /// <summary>Code that cannot be seen gets the arguments and may do with them what it likes.</summary>
    public static Value Opaque(Machine m, Invocation call, Holder holder)
    {
        m.MayThrow();
        m.Give(call.Self, holder);
        var forgets = holder == Holder.Others && call.Self.IsUnknown && !call.Method.IsStatic && call.Method.Type.MayHoldHosts;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var type = call.Method.Parameters[i].Type;
            if (holder == Holder.Others && call.Arguments[i].IsUnknown && call.Method.Parameters[i].Kind != RefKind.Out && type.MayHoldHosts) forgets = true;
            m.Give(call.Arguments[i], holder);
        }
        if (forgets) m.ForgetAll();
        m.RunOthers(holder);
        return Value.Unknown;
    }

    /// <summary>Calls a delegate.</summary>
    public static Value Invoke(Machine m, Value function, Value[] arguments, Site? site)
    {
        if (function.IsNull)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        if (function is Several several)
        {
            var last = Value.Unknown;
            foreach (var one in several.All) last = m.IsHalted ? Value.Unknown : Invoke(m, one, arguments, site);
            return last;
        }
        if (function is not Closure closure) return m.CallUnknown(arguments);
        if (closure.Body is { } body) return Run(m, body, closure.Self, closure.Captured, arguments, site ?? m.Frame.Site, generics: closure.Generics);
        var method = closure.Method!;
        var node = new CallNode(method, null, []) { IsVirtual = method.IsVirtual };
        var padded = arguments.Length == method.Parameters.Length ? arguments
            : method.IsStatic && arguments.Length == method.Parameters.Length - 1 ? [closure.Self, .. arguments]
            : [.. method.Parameters.Select(static _ => Value.Unknown)];
        return Dispatch(m, new Invocation(node, closure.Self, padded, site ?? m.Frame.Site ?? new Site(m.Frame.Body.Tree, default, null)));
    }

    private static Value InvokeDelegate(Machine m, Invocation call)
    {
        var hasReferences = call.Method.Parameters.Any(static p => p.Kind is RefKind.Ref or RefKind.Out);
        if (!hasReferences || call.Self is not Closure closure) return Invoke(m, call.Self, call.Arguments, call.Site);
        if (closure.Body is { } body)
            return Run(m, body, closure.Self, closure.Captured, call.Arguments, call.Site, frame => call.Outputs = [.. body.Parameters.Select(p => p.Kind is RefKind.Ref or RefKind.Out ? new Variable(p.Slot, p.Storage).Read(m) : null)], generics: closure.Generics);
        if (closure.Method is not { } method || method.Parameters.Length != call.Arguments.Length) return Invoke(m, call.Self, call.Arguments, call.Site);
        var inner = new Invocation(new CallNode(method, null, []) { IsVirtual = method.IsVirtual }, closure.Self, call.Arguments, call.Site);
        var result = Dispatch(m, inner);
        call.Outputs = inner.Outputs;
        return result;
    }

    public static Value[] UnknownArguments(Value function) => function switch
    {
        Closure closure => [.. Enumerable.Repeat(Value.Unknown, closure.Body?.Parameters.Length ?? closure.Method!.Parameters.Length)],
        Several { All: [var first, ..] } => UnknownArguments(first),
        _ => [],
    };

    /// <summary>Runs code in a new frame.</summary>
    public static Value Run(Machine m, Body body, Value self, Value?[]? captured, Value[] arguments, Site? site, Action<Frame>? finished = null, bool isDetached = false, Generics? generics = null)
    {
        if (m.IsHalted || !m.Budget.EnterCall(body.Code)) return Value.Unknown;
        if (body.IsIterator) return Iterators.Create(m, body, self, captured, arguments, site, generics);
        var result = RunNow(m, body, self, captured, arguments, site, finished, isDetached, generics);
        return body.IsAsync && !m.IsHalted ? new TaskValue(result) : result;
    }

    private static Value RunNow(Machine m, Body body, Value self, Value?[]? captured, Value[] arguments, Site? site, Action<Frame>? finished = null, bool isDetached = false, Generics? generics = null)
    {
        var frame = new Frame(body, self, site, m.Frame) { IsDetached = isDetached, Generics = generics };
        m.Enter(frame);
        Take(m, frame, captured, arguments);
        var result = Finish(m, frame, m.Exec(body.Code));
        if (!m.IsHalted) finished?.Invoke(frame);
        m.LeaveFrame();
        m.Budget.LeaveCall();
        return result;
    }

    /// <summary>The frame takes its arguments, and the variables it shares.</summary>
    public static void Take(Machine m, Frame frame, Value?[]? captured, Value[] arguments)
    {
        var body = frame.Body;
        if (captured is not null) Array.Copy(captured, frame.Locals, Math.Min(captured.Length, frame.Locals.Length));
        for (var i = 0; i < body.Parameters.Length; i++)
        {
            var parameter = body.Parameters[i];
            if (parameter.Storage == Storage.Boxed) frame.Locals[parameter.Slot] = m.Allocate(new Box(null));
            new Variable(parameter.Slot, parameter.Storage).Write(m, i < arguments.Length ? arguments[i] : Value.Unknown);
        }
    }

    /// <summary>All ways out of the method meet.</summary>
    public static Value Finish(Machine m, Frame frame, Flow flow)
    {
        if (m.Budget.IsSpent) return Value.Unknown;
        var current = flow is Flow.Throw or Flow.Nowhere || m.IsDead ? null : flow == Flow.Return ? frame.Result ?? Value.Unknown : Value.Unknown;
        if (frame.Returned is not { } returned)
        {
            if (current is null) m.IsDead = true;
            return current ?? Value.Unknown;
        }
        if (current is not null) return Joining.Enter(m, returned, m.Take(), frame.ReturnedResult!, current)!;
        if (flow != Flow.Nowhere) m.Park(Flow.Throw);
        m.Load(returned);
        return frame.ReturnedResult!;
    }

    private static Value Observe(Machine m, Invocation call)
    {
        foreach (var argument in call.Arguments.Prepend(call.Self))
            if (argument is Known { Clr: Fleet }) m.Observe(argument);
        return Value.Unknown;
    }

    private static Value Construct(Machine m, Invocation call)
    {
        Objects.Construct(m, call);
        return Value.Unknown;
    }

    private static Value Source(Machine m, Invocation call)
    {
        var method = call.Method;
        var isInstance = !method.IsStatic && !method.IsExtensionMember;
        if (isInstance && call.Self.IsNull)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        if (Target(m, call, isInstance) is not { } target) return OfAny(m, call);
        if (method.IsStatic && m.Program.Shape(method.Type.Id) is { StaticConstructor: not null }) Statics.Ensure(m, method.Type.Id);
        m.Reached.Add(target);
        var code = m.Program.Code(target);
        if (code?.Field is { } field) return AutoProperty(m, call, field);
        if (code?.Body is not { } body) return Synthesized.Call(m, call) ?? Opaque(m, call, Holder.Others);
        if (isInstance && call.Self.IsUnknown) m.MayThrow();
        // What goes on later works on a copy.
        if (isInstance && (body.IsIterator || body.IsAsync)) call.Self = Boxes.Open(m, call.Self);
        var isDetached = body.IsAsync && !call.Node.IsAwaited;
        var isByReference = method.Parameters.Any(static p => p.Kind is RefKind.Ref or RefKind.Out);
        return Run(m, body, call.Self, null, method.IsExtensionMember ? [.. call.Arguments, call.Self] : call.Arguments, call.Site, frame =>
        {
            call.Self = frame.Self;
            if (isByReference) call.Outputs = [.. body.Parameters.Select(p => p.Kind is RefKind.Ref or RefKind.Out ? new Variable(p.Slot, p.Storage).Read(m) : null)];
        }, isDetached || (m.Frame.IsDetached && call.Node.IsAwaited), target == method.DocId ? method.Generics(m) : null);
    }

    /// <summary>The documentation id of the method that runs; null where the object is not known and it depends on it.</summary>
    private static string? Target(Machine m, Invocation call, bool isInstance)
    {
        if (!isInstance || !call.Node.IsVirtual) return call.Method.DocId;
        var type = call.Self switch { StructValue structure => structure.Type, Reference => m.ContentOf<UserObject>(call.Self)?.Type, _ => null };
        return type is null ? null : m.Program.Implementation(type, call.Method.DocId);
    }

    // Which code runs is not known: any of the project's may.
    private static Value OfAny(Machine m, Invocation call)
    {
        var result = Opaque(m, call, Holder.Others);
        m.RunAny();
        return result;
    }

    private static Value AutoProperty(Machine m, Invocation call, string field)
    {
        // A getter of incomplete code may return nothing.
        var isSetter = call.Method.ReturnsVoid && call.Arguments.Length > 0;
        if (call.Method.IsStatic)
        {
            var place = new StaticPlace(field, call.Method.Type.Id);
            m.TouchesMutableStatics = true;
            if (!isSetter) return place.Read(m);
            place.Write(m, call.Arguments[0]);
            return Value.Unknown;
        }
        if (!isSetter) return Fields.Read(m, call.Self, field);
        if (call.Self is StructValue structure) call.Self = structure.With(field, call.Arguments[0]);
        else Fields.Write(m, call.Self, field, call.Arguments[0]);
        return Value.Unknown;
    }
}
