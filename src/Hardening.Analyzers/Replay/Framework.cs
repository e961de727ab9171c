using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Replay;

/// <summary>Calls into the framework.</summary>
internal static class Framework
{
    public static Value Call(Machine m, Invocation call)
    {
        var method = call.Method;
        var isInstance = !method.IsStatic && !method.IsConstructor;
        if (isInstance && call.Self.IsNull && !method.Type.IsNullable)
        {
            m.IsDead = true;
            return Value.Unknown;
        }
        return OnUserObject(m, call)
            ?? Guards.Call(m, call)
            ?? (isInstance ? Lists.Call(m, call) : null)
            ?? Collections.Create(m, call)
            ?? OnActivator(m, call)
            ?? OnNullable(m, call)
            ?? Arrays.Call(m, call)
            ?? Enums.Call(m, call)
            ?? Comparisons.Call(m, call)
            ?? OnTask(call)
            ?? OnPair(call)
            ?? OnIndex(call)
            ?? (method.Type.Id == "T:System.Linq.Enumerable" ? Linq.Call(m, call) : null)
            ?? TextCalls.Call(m, call)
            ?? Pure.Call(m, call)
            ?? Exceptions.Create(call)
            ?? Harmless(m, call)
            ?? Calls.Opaque(m, call, CallsAnything(method) ? Holder.Others : Holder.Framework);
    }

    private static Value? Harmless(Machine m, Invocation call)
    {
        if (!Collections.IsHarmless(call)) return null;
        if (!Exceptions.NeverThrows(call)) m.MayThrow();
        // What it prints or compares it asks for its text, its code or its equal.
        m.Ask([call.Self, .. call.Arguments]);
        return Value.Unknown;
    }

    // Reflection can call whatever it is given.
    private static bool CallsAnything(MethodKey method) =>
        method.Type.Id.StartsWith("T:System.Reflection.", StringComparison.Ordinal) || method.Name is "DynamicInvoke" or "InvokeMember" or "CreateInstance"
        || method.Type.Id.StartsWith("T:Microsoft.", StringComparison.Ordinal);

    // Overrides and implementations of the framework's members in the project's types.
    private static Value? OnUserObject(Machine m, Invocation call)
    {
        var type = call.Self switch { StructValue { Type: not "" } structure => structure.Type, Reference => m.ContentOf<UserObject>(call.Self)?.Type, _ => null };
        if (type is null) return null;
        var target = m.Program.Implementation(type, call.Method.DocId);
        if (target != call.Method.DocId)
        {
            var own = new MethodKey(target, call.Method.Name, new TypeRef(type, MemberOrigin.Source, TypeKind.Class, 0, call.Self is StructValue, [], null, null), MemberOrigin.Source)
            {
                Returns = call.Method.Returns, Parameters = call.Method.Parameters, ReturnsVoid = call.Method.ReturnsVoid,
            };
            var direct = new Invocation(new CallNode(own, null, []) { Site = call.Node.Site, IsAwaited = call.Node.IsAwaited }, call.Self, call.Arguments, call.Site);
            var result = Calls.Dispatch(m, direct);
            (call.Self, call.Outputs) = (direct.Self, direct.Outputs);
            return result;
        }
        if (Objects.InnerOf(m, call.Self) is { } inner) return OnInner(m, call, inner);
        if (call.Method.Name is not ("ToString" or "GetHashCode" or "GetType" or "Equals")) return null;
        if (call.Method.Name == "Equals" && call.Arguments.Length == 1 && Equality.AreSame(m, call.Self, call.Arguments[0]) is { } equal) return Value.Of(equal);
        if (call.Method.Name != "GetType") m.Ask([call.Self, .. call.Arguments]);
        return Value.Unknown;
    }

    // An object of a class that derives from a collection: what it does not override, the collection does.
    private static Value OnInner(Machine m, Invocation call, Value inner)
    {
        var within = new Invocation(call.Node, inner, call.Arguments, call.Site);
        var result = Call(m, within);
        call.Outputs = within.Outputs;
        return result;
    }

    private static Value? OnActivator(Machine m, Invocation call) =>
        call.Method.DocId == "M:System.Activator.CreateInstance``1" && m.Resolve(call.Method.TypeArguments[0]) is { Origin: MemberOrigin.Source, Kind: TypeKind.Class } type ? NewOfParameterNode.Make(m, type, call.Node.Span) : null;

    private static Value? OnNullable(Machine m, Invocation call)
    {
        if (!call.Method.Type.IsNullable || call.Self.IsUnknown) return null;
        switch (call.Method.Name)
        {
            case "get_HasValue":
                return Value.Of(!call.Self.IsNull);
            case "get_Value":
                if (call.Self.IsNull) m.IsDead = true;
                return call.Self;
            case "GetValueOrDefault":
                return !call.Self.IsNull ? call.Self : call.Arguments.Length == 1 ? call.Arguments[0] : call.Method.Type.Arguments[0].Default;
            default:
                return null;
        }
    }

    private static Value? OnTask(Invocation call)
    {
        var type = call.Method.Type.Id;
        if (call.Self is TaskValue task)
            return call.Method.Name switch
            {
                "get_Result" or "GetResult" => task.Result,
                "ConfigureAwait" or "GetAwaiter" or "AsTask" => task,
                "Wait" => Value.Unknown,
                "get_IsCompleted" or "get_IsCompletedSuccessfully" => Value.Of(true),
                _ => null,
            };
        if (type is "T:System.Threading.Tasks.Task" or "T:System.Threading.Tasks.ValueTask")
            return call.Method.Name switch
            {
                "FromResult" => new TaskValue(call.Arguments[0]),
                "get_CompletedTask" => new TaskValue(Value.Unknown),
                _ => null,
            };
        return null;
    }

    // An index counted from the start is kept as its number.
    private static Value? OnIndex(Invocation call) =>
        call.Method.Type.Id == "T:System.Index" && call.Method.Name == "op_Implicit" ? call.Arguments[0] : null;

    // The pairs of a dictionary are kept as tuples.
    private static Value? OnPair(Invocation call)
    {
        if (call.Method.Type.Id != "T:System.Collections.Generic.KeyValuePair`2") return null;
        if (call.Method.IsConstructor) return new TupleValue(call.Arguments);
        if (call.Self is not TupleValue { Items.Length: 2 } pair) return null;
        if (call.Method.Name == "Deconstruct")
        {
            call.Outputs = pair.Items;
            return Value.Unknown;
        }
        return call.Method.Name switch { "get_Key" => pair.Items[0], "get_Value" => pair.Items[1], _ => null };
    }
}
