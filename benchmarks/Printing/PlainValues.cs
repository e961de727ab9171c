using Hardening.Nix.Expressions;

namespace Hardening.Benchmarks.Printing;

/// <summary>The values of a tree as dictionaries, lists and primitives.</summary>
internal static class PlainValues
{
    public static object Of(NixExpression expression) => expression switch
    {
        NixAttributeSet set => Of(set),
        NixList list => list.Items.Select(item => Of(item.Value)).ToList(),
        NixString { Value: var value } => value,
        NixInteger { Value: var value } => value,
        NixBoolean { Value: var value } => value,
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static Dictionary<string, object> Of(NixAttributeSet set)
    {
        var values = new Dictionary<string, object>();
        foreach (var binding in set.Bindings.Cast<NixAssignment>())
        {
            var inner = values;
            foreach (var key in binding.Path.Keys.SkipLast(1))
                inner = (Dictionary<string, object>)(inner.TryGetValue(key.Name!, out var child) ? child : inner[key.Name!] = new Dictionary<string, object>());
            inner[binding.Path.Keys[^1].Name!] = Of(binding.Value);
        }

        return values;
    }
}
