using System.Diagnostics.CodeAnalysis;

namespace Hardening.Rules;

/// <summary>What can be the id of a rule: letters and four digits; those that start with HD are ours and must exist.</summary>
internal static class RuleIds
{
    public static bool IsPossible(string? id, [NotNullWhen(false)] out string? problem)
    {
        problem = id is null || !HasShape(id)
            ? $"'{id}' is not a valid rule id: expected letters and four digits, for example HD1101."
            : id.StartsWith("HD", StringComparison.Ordinal) && !BuiltInRules.All.Any(rule => rule.Info.Id == id)
                ? $"There is no rule {id}. docs/rules/README.md lists all rules."
                : null;
        return problem is null;
    }

    public static bool HasShape(string id)
    {
        var digits = id.Length - 4;
        return digits > 0 && id.Take(digits).All(c => c is >= 'A' and <= 'Z') && id.Skip(digits).All(c => c is >= '0' and <= '9');
    }
}

/// <summary>The rules of this assembly: classes, found by their type, and rows of tables.</summary>
public static class BuiltInRules
{
    private static readonly Lazy<IReadOnlyList<Rule>> Found = new(() =>
        [.. Discover(typeof(Rule).Assembly).Concat(OptionRules.All).OrderBy(static rule => rule.Info.Id, StringComparer.Ordinal)]);

    /// <summary>All of them, ordered by id.</summary>
    public static IReadOnlyList<Rule> All => Found.Value;

    /// <summary>What all findings are about that Hardening can report: those of the rules, of acceptances, and of the analyzer.</summary>
    internal static IReadOnlyList<RuleInfo> Infos { get; } =
        [.. All.Select(rule => rule.Info).Concat([AcceptanceFindings.Unused, UnevaluatedRules.Unevaluated, AcceptanceFindings.Expired, .. DescriptionFindings.All]).OrderBy(info => info.Id, StringComparer.Ordinal)];

    /// <summary>The rules an assembly declares: classes with a constructor without parameters that derive from <see cref="Rule"/>.</summary>
    internal static IReadOnlyList<Rule> Discover(System.Reflection.Assembly assembly) =>
        [.. assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(Rule).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (Rule)Activator.CreateInstance(type))
            .OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)];
}
