using System.Collections;
using System.Collections.Immutable;

namespace Hardening.Nix.Expressions;

/// <summary>Collects assignments to dotted paths and makes one attribute set of them.</summary>
/// <remarks>
/// Attributes stand in the order in which their first key was added. What shares a beginning is nested below it; a chain with
/// one child each stays dotted: <c>services.openssh = { enable = true; settings.MaxAuthTries = 3; };</c>.
/// </remarks>
public sealed class NixAttributeBuilder : IEnumerable<NixAssignment>
{
    private readonly Node _root = new();
    private readonly List<NixAssignment> _assignments = [];

    /// <summary>Adds <c>path = value;</c>.</summary>
    /// <param name="path">The path; a set that is assigned as a value cannot be added to.</param>
    /// <param name="value">The value.</param>
    /// <param name="comment">What stands above it: a reason the user gave; null for none.</param>
    /// <exception cref="NixExpressionException">The path is assigned already, or runs through a value, or has a value below it.</exception>
    public void Add(NixAttributePath path, NixExpression value, string? comment = null) => Add(new NixAssignment(path, value, comment));

    /// <summary>Adds an assignment.</summary>
    /// <exception cref="NixExpressionException">The path is assigned already, or runs through a value, or has a value below it.</exception>
    public void Add(NixAssignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var node = _root;
        foreach (var key in assignment.Path.Keys)
        {
            if (node.Assignment is not null)
                throw BindingConflicts.Conflict(assignment.Path);
            node = node.Child(key);
        }

        if (node.Assignment is not null || node.Keys.Count > 0)
            throw BindingConflicts.Conflict(assignment.Path);
        node.Assignment = assignment;
        _assignments.Add(assignment);
    }

    /// <summary>Makes the set.</summary>
    public NixAttributeSet ToSet() => Set(_root);

    /// <inheritdoc/>
    public IEnumerator<NixAssignment> GetEnumerator() => _assignments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static NixAttributeSet Set(Node node)
    {
        var bindings = ImmutableArray.CreateBuilder<NixBinding>(node.Keys.Count);
        foreach (var key in node.Keys)
            bindings.Add(Binding(key, node.Children[key]));
        return new NixAttributeSet(bindings.MoveToImmutable());
    }

    private static NixAssignment Binding(NixKey first, Node node)
    {
        var keys = ImmutableArray.CreateBuilder<NixKey>();
        keys.Add(first);
        while (node.Assignment is null && node.Keys is [var only])
        {
            keys.Add(only);
            node = node.Children[only];
        }

        var path = new NixAttributePath(keys.DrainToImmutable());
        return node.Assignment is { } assignment
            ? new NixAssignment(path, assignment.Value, assignment.Comment)
            : new NixAssignment(path, Set(node));
    }

    private sealed class Node
    {
        public List<NixKey> Keys { get; } = [];

        public Dictionary<NixKey, Node> Children { get; } = [];

        public NixAssignment? Assignment { get; set; }

        public Node Child(NixKey key)
        {
            if (Children.TryGetValue(key, out var child))
                return child;
            Keys.Add(key);
            return Children[key] = new Node();
        }
    }
}
