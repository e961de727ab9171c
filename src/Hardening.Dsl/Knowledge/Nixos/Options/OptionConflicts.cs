namespace Hardening.Knowledge;

/// <summary>Gathers the definitions of each option and finds those that NixOS cannot put together.</summary>
internal sealed class OptionConflicts
{
    private readonly Dictionary<NixosPath, List<NixosDefinition>> _definitions = [];
    private readonly Dictionary<NixosPath, MergeRule> _rules = [];

    /// <summary>Adds a definition; the attributes of a set are definitions of their own.</summary>
    public void Add(NixosDefinition definition, OptionType type)
    {
        if (definition.Value is NixosValue.Attributes set)
        {
            foreach (var member in set.Members)
            {
                if (type.Inside(member.Key) is { } inside)
                    Add(definition with { Path = definition.Path.Child(member.Key), Value = member.Value }, inside);
            }
            return;
        }
        if (type.Merging == MergeRule.Combine)
            return;
        _rules[definition.Path] = type.Merging;
        if (_definitions.TryGetValue(definition.Path, out var others))
            others.Add(definition);
        else
            _definitions[definition.Path] = [definition];
    }

    public IEnumerable<OptionProblem> Find() =>
        from entry in _definitions
        let best = entry.Value.Min(definition => definition.Priority)
        let rivals = entry.Value.Where(definition => definition.Priority == best).Select(definition => definition.Value).ToArray()
        where rivals.Length > 1 && (_rules[entry.Key] == MergeRule.Once || rivals.Any(value => Differ(value, rivals[0])))
        select new OptionProblem(entry.Key, OptionProblemKind.Conflict, Message(entry.Key, rivals), IsCertain: true);

    private static bool Differ(NixosValue left, NixosValue right) =>
        left is not NixosValue.Expression && right is not NixosValue.Expression && !left.Equals(right);

    private static string Message(NixosPath path, NixosValue[] rivals) =>
        rivals.Any(value => Differ(value, rivals[0]))
            ? $"{path} is set to {string.Join(" and to ", rivals.Select(value => value.Describe()).Distinct())} with the same priority. Keep one, or use lib.mkForce or lib.mkDefault for one of them."
            : $"{path} is set {rivals.Length} times with the same priority, and NixOS allows one definition only, even if all are equal. Keep one.";
}
