namespace Hardening.Nix.Tests.Evaluation;

/// <summary>One definition that a module makes.</summary>
/// <param name="Path">The option, and the names inside its value as far as the value is a set.</param>
/// <param name="Value">The value; packages, functions and unknown things are expressions.</param>
/// <param name="Priority">100 as it stands, 1000 with <c>lib.mkDefault</c>, 50 with <c>lib.mkForce</c>.</param>
/// <param name="Wrappers">
/// What lies around the value, the outermost first.
/// </param>
/// <param name="IsActive">False below a <c>lib.mkIf</c> whose condition is false: the name must exist all the same.</param>
public sealed record EvaluatedDefinition(NixosPath Path, NixosValue Value, int Priority, IReadOnlyList<OptionWrapper> Wrappers, bool IsActive)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path} = {Value.Describe()} ({Priority}{(IsActive ? "" : ", inactive")})";
}

/// <summary>A property around a value, as <c>lib.mkIf</c> and its relatives make it.</summary>
/// <param name="Kind"><c>if</c>, <c>merge</c>, <c>override</c> or <c>order</c>.</param>
/// <param name="Depth">How many names of the definition's path lead to it.</param>
/// <param name="Priority">The priority of an override, otherwise 100.</param>
public sealed record OptionWrapper(string Kind, int Depth, int Priority);
