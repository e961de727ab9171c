using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>Finds an attribute that is defined twice in one set, which Nix refuses to read.</summary>
internal static class BindingConflicts
{
    public static void Check(ImmutableArray<NixBinding> bindings)
    {
        if (bindings.IsDefault)
            throw new ArgumentNullException(nameof(bindings));
        if (bindings.Length < 2 && bindings is not [NixInherit])
            return;
        if (!FirstKeysDiffer(bindings))
            CheckPaths(bindings);
    }

    /// <summary>Refuses bindings that become variables and change what a constant means.</summary>
    public static void CheckScope(ImmutableArray<NixBinding> bindings)
    {
        foreach (var binding in bindings)
        {
            var names = binding is NixAssignment assignment ? [assignment.Path.Keys[0].Name ?? ""] : ((NixInherit)binding).Names;
            if (names.FirstOrDefault(name => name is "true" or "false" or "null") is { } constant)
                NixText.CheckedBinder(constant, "bound in a let or a rec set");
        }
    }

    // The common case, decided without building anything per key: no two bindings begin with the same key.
    private static bool FirstKeysDiffer(ImmutableArray<NixBinding> bindings)
    {
        var seen = new HashSet<string>(bindings.Length, StringComparer.Ordinal);
        foreach (var binding in bindings)
        {
            switch (binding)
            {
                case NixAssignment { Path.Keys: [{ Name: { } name }, ..] } when !seen.Add(name):
                    return false;
                case NixInherit inherit:
                    foreach (var name in inherit.Names)
                    {
                        if (!seen.Add(name))
                            return false;
                    }

                    break;
            }
        }

        return true;
    }

    private static void CheckPaths(ImmutableArray<NixBinding> bindings)
    {
        var root = new Node();
        foreach (var binding in bindings)
        {
            if (binding is NixAssignment assignment)
            {
                Define(root, assignment.Path);
                continue;
            }

            foreach (var name in ((NixInherit)binding).Names)
                Define(root, NixKey.Of(name));
        }
    }

    private static void Define(Node node, NixAttributePath path)
    {
        foreach (var key in path.Keys)
        {
            // What a computed key will be is not known here.
            if (key.Name is not { } name)
                return;
            if (node.IsValue)
                throw Conflict(path);
            node = node.Children.TryGetValue(name, out var child) ? child : node.Children[name] = new Node();
        }

        if (node.IsValue || node.Children.Count > 0)
            throw Conflict(path);
        node.IsValue = true;
    }

    public static NixExpressionException Conflict(NixAttributePath path) =>
        new($"Attribute {string.Join('.', path.Keys.Select(key => NixText.IsPlainName(key.Name ?? "") ? key.Name : NixText.Quoted(key.Name ?? "${...}")))} is defined twice, or once as a value and once as an attribute set. Assign it in one place.");

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public bool IsValue { get; set; }
    }
}
