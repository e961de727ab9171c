using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers.Replay;

/// <summary>A call of a local function.</summary>
internal sealed class InvokeNode(Node function, ArgumentNode[] arguments) : Node
{
    public TextSpan Site { get; init; }

    public bool HasReferences { get; init; }

    /// <summary>Of a generic function: what declares its type parameters, and what they are here.</summary>
    public (string Owner, TypeRef[] Arguments)? Generic { get; init; }

    public override Value Eval(Machine m)
    {
        var called = m.Eval(function);
        var values = new Value[arguments.Length];
        var places = HasReferences ? new Location?[arguments.Length] : null;
        foreach (var argument in arguments)
        {
            if (places is not null && argument.Kind is RefKind.Ref or RefKind.Out)
            {
                places![argument.Ordinal] = argument.Value.Locate(m);
                values[argument.Ordinal] = argument.Kind == RefKind.Out ? Value.Unknown : places[argument.Ordinal]!.Read(m);
            }
            else if (argument.Ordinal < values.Length)
            {
                values[argument.Ordinal] = argument.Eval(m, isOpen: true);
            }
        }
        if (m.IsHalted) return Value.Unknown;
        if (Generic is { } generic && called is Closure { Body: { } code } plain) called = new Closure(code, null, plain.Self, plain.Captured) { Generics = new Generics(generic.Owner, m.Resolve(generic.Arguments), plain.Generics) };
        for (var i = 0; i < values.Length; i++) values[i] ??= Value.Unknown;
        var site = new Site(m.Frame.Body.Tree, Site, m.Frame.Site);
        if (places is null || called is not Closure { Body: { } body } closure) return Calls.Invoke(m, called, values, site);
        Value?[]? outputs = null;
        Value Run() => Calls.Run(m, body, closure.Self, closure.Captured, values, site, frame =>
            outputs = [.. body.Parameters.Select(p => new Variable(p.Slot, p.Storage).Read(m))], generics: closure.Generics);
        var result = ArgumentNode.AreShared(arguments) ? ArgumentNode.RunShared(m, [called, .. values], places, Run, () => outputs) : Run();
        for (var i = 0; i < places.Length; i++)
            if (!m.IsHalted) places[i]?.Write(m, (outputs is not null && i < outputs.Length ? outputs[i] : null) ?? Value.Unknown);
        return result;
    }
}
