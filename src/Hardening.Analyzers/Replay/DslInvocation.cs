using System.Reflection;

namespace Hardening.Analyzers.Replay;

/// <summary>One call on a handle of the DSL, with placeholders for what is not known.</summary>
internal sealed class DslInvocation(Machine m, Invocation call, MethodBase member, object self, Session session)
{
    private readonly ParameterInfo[] parameters = member.GetParameters();
    private readonly HashSet<int> refused = [];

    public Value Run()
    {
        while (true)
        {
            var arguments = Arguments(out var isProbe);
            if (m.IsHalted) return Value.Unknown;
            if (isProbe) m.MayThrow();
            try
            {
                var result = Invoke(arguments, isProbe);
                if (self is IFacet { Place: { Scope.IsNowhere: true } place } && member is not { IsSpecialName: true }) m.ForgetElements(place);
                return Result(result);
            }
            catch (TargetInvocationException e) when (e.InnerException is SettingException problem && Refuse(problem, arguments))
            {
                // Once more without the refused argument, so that what the call writes is not known, rather than not there.
                if (m.IsHalted) return Value.Unknown;
            }
            catch (TargetInvocationException)
            {
                return GiveUp();
            }
        }
    }

    private object? Invoke(object?[] arguments, bool isProbe)
    {
        var (token, probing) = (session.Token, session.Probing);
        (session.Token, session.Probing) = (call.Site, isProbe);
        try
        {
            return member.Invoke(self, arguments);
        }
        finally
        {
            (session.Token, session.Probing) = (token, probing);
        }
    }

    private Value Result(object? result) => result is null || call.Method.ReturnsVoid ? Value.Unknown : Border.FromClr(m.See(result));

    private object?[] Arguments(out bool isProbe)
    {
        isProbe = false;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = parameters[i].ParameterType;
            var value = refused.Contains(i) ? Value.Unknown : call.Arguments[i];
            if (Listed.IsList(type))
            {
                arguments[i] = Listed.Make(m, value, type, call.Site);
                continue;
            }
            if (Border.TryToClr(m, value, type, call.Site, out arguments[i])) continue;
            isProbe = true;
            arguments[i] = typeof(Delegate).IsAssignableFrom(type) ? Bridge.Unknown(m, type) : Placeholders.Of(type);
            m.Lose(value);
        }
        return arguments;
    }

    private bool Refuse(SettingException problem, object?[] arguments)
    {
        var at = Array.FindIndex(parameters, p => p.Name == problem.Parameter);
        if (at < 0) at = Array.FindIndex(parameters, (p) => !refused.Contains(Array.IndexOf(parameters, p)) && p.Name is not ("file" or "line"));
        if (at < 0 || !refused.Add(at)) return false;
        m.Refuse(Refusal.Of(m, call, problem, at, Listed.IsList(parameters[at].ParameterType) ? GuiltyElement(problem, at, arguments) : null));
        return true;
    }

    // Which of the elements it is: the one that is refused alone.
    private int? GuiltyElement(SettingException problem, int at, object?[] arguments)
    {
        var state = session.State;
        var count = m.ContentOf(call.Arguments[at]) is ListObject list ? list.Items.Length : 0;
        try
        {
            for (var i = 0; i < count; i++)
            {
                var alone = (object?[])arguments.Clone();
                alone[at] = Listed.Make(m, call.Arguments[at], parameters[at].ParameterType, call.Site, only: i);
                try
                {
                    Invoke(alone, isProbe: false);
                }
                catch (TargetInvocationException e) when (e.InnerException is SettingException other && other.Problem == problem.Problem)
                {
                    return i;
                }
            }
            return null;
        }
        finally
        {
            session.State = state;
        }
    }

    private Value GiveUp()
    {
        if (self is IFacet facet) m.Forget(facet.Place with { Scope = Scope.Host });
        else m.ForgetAll();
        m.MayThrow();
        return member is MethodInfo method && method.ReturnType.IsInstanceOfType(self) ? Value.Of(self) : Value.Unknown;
    }
}

/// <summary>A value that the DSL refuses, and the argument it was given in.</summary>
internal sealed record Refusal(Microsoft.CodeAnalysis.SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Span, string Problem, Site? Caller)
{
    /// <summary>Every run comes by.</summary>
    public bool IsCertain { get; init; }

    public static Refusal Of(Machine m, Invocation call, SettingException problem, int parameter, int? element)
    {
        var argument = call.Node.Arguments.FirstOrDefault(a => a.Ordinal == parameter)?.Value;
        if (element is { } i && argument is ListNode list && i < list.Items.Length && list.Items.Length == (m.ContentOf(call.Arguments[parameter]) as ListObject)?.Items.Length) argument = list.Items[i];
        var span = argument is null || argument.Span.IsEmpty ? call.Site.Span : argument.Span;
        return new(call.Site.Tree, span, problem.Problem, call.Site.Caller);
    }
}

/// <summary>Stands in a call for what is not known.</summary>
internal static class Placeholders
{
    public static object? Of(Type type) => type == typeof(string) ? Unknown.Text : type.IsValueType ? Activator.CreateInstance(type) : null;
}

/// <summary>Lists of the DSL, made from what the program lists.</summary>
internal static class Listed
{
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListOf<>);

    public static object Make(Machine m, Value value, Type type, Site site, int? only = null)
    {
        var maker = (IListMaker)Activator.CreateInstance(typeof(ListMaker<>).MakeGenericType(type.GetGenericArguments()));
        if (m.ContentOf(value) is not ListObject list)
        {
            m.Lose(value);
            return maker.Make([null], new ListPlace("", 0, [0]), m);
        }
        var place = list.Place ?? new ListPlace(site.Tree.FilePath, 0, new int[list.Items.Length]);
        return only is { } i ? maker.Make([list.Items[i]], new ListPlace(place.File, place.Line, [LineOf(place, i)]), m) : maker.Make(list.Items, place, m);
    }

    private static int LineOf(ListPlace place, int index) => index < place.Lines.Length ? place.Lines[index] : place.Line;

    private interface IListMaker
    {
        object Make(Value?[] items, ListPlace place, Machine m);
    }

    private sealed class ListMaker<T> : IListMaker
    {
        public object Make(Value?[] items, ListPlace place, Machine m)
        {
            var list = new ListOf<T>(place.File, place.Line);
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i] is { } item and not Rest && Border.TryToClr(m, item, typeof(T), null, out var clr) && clr is T known) list.Add(known, LineOf(place, i));
                else list.AddUnknown();
            }
            return list;
        }
    }
}
