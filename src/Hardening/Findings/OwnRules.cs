using System.Reflection;
using Hardening.Errors;

namespace Hardening.Findings;

/// <summary>The rules that the user's program declares.</summary>
internal static class OwnRules
{
    /// <exception cref="RunFailure">One of them has an id that says nothing, or that says something already.</exception>
    public static IReadOnlyList<Rule> All()
    {
        if (Assembly.GetEntryAssembly() is not { } program || program == typeof(Rule).Assembly) return [];
        var rules = BuiltInRules.Discover(program);
        foreach (var rule in rules)
            if (ProblemOf(rule, rules) is { } problem) throw new RunFailure(ExitCode.Description, $"The rule {rule.GetType().Name} {problem}");
        return rules;
    }

    private static string? ProblemOf(Rule rule, IReadOnlyList<Rule> rules)
    {
        var id = rule.Info.Id;
        if (!RuleIds.HasShape(id)) return $"has the id \"{id}\": expected letters and four digits, for example LAB0001.";
        if (id.StartsWith("HD", StringComparison.Ordinal)) return $"has the id {id}, but HD is reserved for the rules of Hardening. Use other letters, for example LAB0001.";
        return rules.First(other => other.Info.Id == id) is var first && first != rule ? $"has the id {id}, which {first.GetType().Name} already has. Change one of the two." : null;
    }
}
