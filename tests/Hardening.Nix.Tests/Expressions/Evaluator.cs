using System.Text.Json.Nodes;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Tests.Expressions;

/// <summary>The value of a tree, computed from the tree alone, the way the manual of Nix describes it.</summary>
internal static class Evaluator
{
    /// <summary>The value as JSON, with floats in the form that <see cref="Prelude"/> gives them.</summary>
    public static JsonNode? Value(NixExpression expression) => Json(Eval(expression, Scope.Top));

    /// <summary>A Nix function that makes floats comparable: Nix writes only six digits of them to JSON.</summary>
    public const string Prelude =
        """
        let
          float = value: let size = if value < 0 then 0 - value else value; whole = builtins.floor size; in {
            isNegative = value < 0; inherit whole; part = builtins.floor ((size - whole) * 1048576);
          };
          encode = value:
            if builtins.isFloat value then float value
            else if builtins.isList value then map encode value
            else if builtins.isAttrs value then builtins.mapAttrs (_: encode) value
            else value;
        in map encode

        """;

    private delegate object? Function(Lazy<object?> argument);

    private static object? Eval(NixExpression expression, Scope scope) => expression switch
    {
        NixNull => null,
        NixBoolean { Value: var value } => value,
        NixInteger { Value: var value } => value,
        NixFloat { Value: var value } => value,
        NixString { Value: var value } => value,
        NixInterpolatedString { Parts: var parts } => Text(parts, scope),
        NixIndentedString { Parts: var parts } => Text(parts, scope),
        NixIdentifier { Name: var name } => scope.Find(name),
        NixList list => list.Items.Select(item => Later(item.Value, scope)).ToList(),
        NixAttributeSet set => Set(set.Bindings, scope, set.IsRecursive),
        NixSelect select => Select(select, scope),
        NixHasAttribute has => Find(Eval(has.Target, scope), has.Path, scope) is not null,
        NixLambda lambda => (Function)(argument => Apply(lambda, argument, scope)),
        NixApplication { Function: var function, Arguments: var arguments } =>
            arguments.Aggregate(Eval(function, scope), (result, argument) => ((Function)result!)(Later(argument, scope))),
        NixLet let => Eval(let.Body, Bound(let.Bindings, scope)),
        NixWith with => Eval(with.Body, scope.With(new Lazy<Dictionary<string, Lazy<object?>>>(() => Attributes(with.Scope, scope)))),
        NixIf condition => Eval((bool)Eval(condition.Condition, scope)! ? condition.Then : condition.Else, scope),
        NixAssert assert => (bool)Eval(assert.Condition, scope)! ? Eval(assert.Body, scope) : throw new InvalidOperationException("assertion"),
        NixUnary { Operator: NixUnaryOperator.Not, Operand: var operand } => !(bool)Eval(operand, scope)!,
        NixUnary { Operand: var operand } => Eval(operand, scope) is long number ? (object)unchecked(0 - number) : 0 - (double)Eval(operand, scope)!,
        NixBinary binary => Binary(binary, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static Lazy<object?> Later(NixExpression expression, Scope scope) => new(() => Eval(expression, scope));

    private static Dictionary<string, Lazy<object?>> Attributes(NixExpression expression, Scope scope) =>
        (Dictionary<string, Lazy<object?>>)Eval(expression, scope)!;

    private static string Text(IEnumerable<NixStringPart> parts, Scope scope) =>
        string.Concat(parts.Select(part => part is NixTextPart { Text: var text } ? text : (string)Eval(((NixInterpolation)part).Expression, scope)!));

    private static object? Binary(NixBinary binary, Scope scope)
    {
        var left = Eval(binary.Left, scope);
        object? Right() => Eval(binary.Right, scope);
        return binary.Operator switch
        {
            NixBinaryOperator.And => (bool)left! && (bool)Right()!,
            NixBinaryOperator.Or => (bool)left! || (bool)Right()!,
            NixBinaryOperator.Implies => !(bool)left! || (bool)Right()!,
            NixBinaryOperator.Equal => AreEqual(left, Right()),
            NixBinaryOperator.NotEqual => !AreEqual(left, Right()),
            NixBinaryOperator.Concatenate => ((List<Lazy<object?>>)left!).Concat((List<Lazy<object?>>)Right()!).ToList(),
            NixBinaryOperator.Update => Updated((Dictionary<string, Lazy<object?>>)left!, (Dictionary<string, Lazy<object?>>)Right()!),
            NixBinaryOperator.Add when left is string text => text + (string)Right()!,
            var op when left is long a && Right() is long b => Integers(op, a, b),
            var op => Floats(op, Convert.ToDouble(left), Convert.ToDouble(Right())),
        };
    }

    private static object Integers(NixBinaryOperator op, long left, long right) => unchecked(op switch
    {
        NixBinaryOperator.Add => left + right,
        NixBinaryOperator.Subtract => left - right,
        NixBinaryOperator.Multiply => left * right,
        NixBinaryOperator.Divide => left / right,
        NixBinaryOperator.Less => left < right,
        NixBinaryOperator.Greater => left > right,
        NixBinaryOperator.LessOrEqual => left <= right,
        NixBinaryOperator.GreaterOrEqual => (object)(left >= right),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    });

    private static object Floats(NixBinaryOperator op, double left, double right) => op switch
    {
        NixBinaryOperator.Add => left + right,
        NixBinaryOperator.Subtract => left - right,
        NixBinaryOperator.Less => left < right,
        NixBinaryOperator.Greater => left > right,
        NixBinaryOperator.LessOrEqual => left <= right,
        NixBinaryOperator.GreaterOrEqual => (object)(left >= right),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static Dictionary<string, Lazy<object?>> Updated(Dictionary<string, Lazy<object?>> left, Dictionary<string, Lazy<object?>> right)
    {
        var result = new Dictionary<string, Lazy<object?>>(left);
        foreach (var (key, value) in right)
            result[key] = value;
        return result;
    }

    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (long a, double b) => a == b,
        (double a, long b) => a == b,
        (List<Lazy<object?>> a, List<Lazy<object?>> b) => a.Count == b.Count && a.Zip(b).All(pair => AreEqual(pair.First.Value, pair.Second.Value)),
        (Dictionary<string, Lazy<object?>> a, Dictionary<string, Lazy<object?>> b) =>
            a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var other) && AreEqual(pair.Value.Value, other.Value)),
        _ => Equals(left, right),
    };

    private static object? Select(NixSelect select, Scope scope) =>
        (Find(Eval(select.Target, scope), select.Path, scope) ?? Later(select.Fallback ?? throw new InvalidOperationException("attribute missing"), scope)).Value;

    private static Lazy<object?>? Find(object? target, NixAttributePath path, Scope scope)
    {
        var found = new Lazy<object?>(() => target);
        foreach (var key in path.Keys)
        {
            if (found.Value is not Dictionary<string, Lazy<object?>> set || !set.TryGetValue(Key(key, scope), out found))
                return null;
        }

        return found;
    }

    private static string Key(NixKey key, Scope scope) => key.Name ?? (string)Eval(key.Expression!, scope)!;

    private static object? Apply(NixLambda lambda, Lazy<object?> argument, Scope scope)
    {
        if (lambda.Parameter is NixNameParameter { Name: var name })
            return Eval(lambda.Body, scope.Bind(new() { [name] = argument }));
        var pattern = (NixPatternParameter)lambda.Parameter;
        var given = (Dictionary<string, Lazy<object?>>)argument.Value!;
        var bound = new Dictionary<string, Lazy<object?>>();
        var inner = scope.Bind(bound);
        foreach (var formal in pattern.Formals)
            bound[formal.Name] = given.TryGetValue(formal.Name, out var value) ? value : Later(formal.Fallback!, inner);
        if (pattern.Name is { } whole)
            bound[whole] = argument;
        return Eval(lambda.Body, inner);
    }

    private static Scope Bound(IEnumerable<NixBinding> bindings, Scope scope)
    {
        var bound = new Dictionary<string, Lazy<object?>>();
        var inner = scope.Bind(bound);
        Define(bindings, bound, inner, scope);
        return inner;
    }

    private static Dictionary<string, Lazy<object?>> Set(IEnumerable<NixBinding> bindings, Scope scope, bool isRecursive)
    {
        var set = new Dictionary<string, Lazy<object?>>();
        Define(bindings, set, isRecursive ? scope.Bind(set) : scope, scope);
        return set;
    }

    private static void Define(IEnumerable<NixBinding> bindings, Dictionary<string, Lazy<object?>> set, Scope inner, Scope outer)
    {
        foreach (var binding in bindings)
        {
            if (binding is NixInherit inherit)
            {
                foreach (var name in inherit.Names)
                    set[name] = inherit.Source is { } source ? new(() => Attributes(source, inner)[name].Value) : new(() => outer.Find(name));
                continue;
            }

            var assignment = (NixAssignment)binding;
            var target = set;
            foreach (var key in assignment.Path.Keys.SkipLast(1).Select(key => Key(key, inner)))
            {
                if (!target.TryGetValue(key, out var existing))
                    target[key] = existing = new Lazy<object?>(new Dictionary<string, Lazy<object?>>());
                target = (Dictionary<string, Lazy<object?>>)existing.Value!;
            }

            target[Key(assignment.Path.Keys[^1], inner)] = Later(assignment.Value, inner);
        }
    }

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        double number => Float(number),
        List<Lazy<object?>> list => new JsonArray([.. list.Select(item => Json(item.Value))]),
        Dictionary<string, Lazy<object?>> set => new JsonObject(set.Select(pair => KeyValuePair.Create(pair.Key, Json(pair.Value.Value)))),
        long number => number,
        bool truth => truth,
        string text => text,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static JsonObject Float(double value)
    {
        var size = value < 0 ? 0 - value : value;
        var whole = Math.Floor(size);
        return new JsonObject { ["isNegative"] = value < 0, ["whole"] = (long)whole, ["part"] = (long)Math.Floor((size - whole) * 1048576) };
    }

    private sealed record Scope(Scope? Outer, Dictionary<string, Lazy<object?>>? Names, Lazy<Dictionary<string, Lazy<object?>>>? Set)
    {
        public static Scope Top { get; } = new(null, [], null);

        public Scope Bind(Dictionary<string, Lazy<object?>> names) => new(this, names, null);

        public Scope With(Lazy<Dictionary<string, Lazy<object?>>> set) => new(this, null, set);

        // A name that is bound by let, rec or a function wins over every with, however near that is.
        public object? Find(string name)
        {
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                if (scope.Names?.TryGetValue(name, out var value) == true)
                    return value.Value;
            }

            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                if (scope.Set?.Value.TryGetValue(name, out var value) == true)
                    return value.Value;
            }

            throw new InvalidOperationException(name);
        }
    }
}
