using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers;

/// <summary>What the rules declare, in the compiler's words.</summary>
internal static class Descriptors
{
    /// <summary>What the analyzer itself has to say.</summary>
    public static readonly RuleInfo Refused = new("HD0001", Layer.Description, Severity.Error)
    {
        Title = "A value is refused",
        Why = "The program would stop here with the same message when it runs.",
        Mend = "Write a value that the message offers.",
        Threat = Threats.Outage,
        References = [],
    };

    public static readonly RuleInfo NotChecked = new("HD0004", Layer.Description, Severity.Info)
    {
        Title = "The description cannot be followed to its end",
        Why = "What the rest of the program describes is not checked while you type. The same rules see all of it when the program runs.",
        Mend = "Make the loop or the recursion smaller, or rely on the check when the program runs.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    public static readonly RuleInfo OtherVersion = new("HD0005", Layer.Description, Severity.Warning)
    {
        Title = "The analyzer and the library are of different versions",
        Why = "The rules of one version would judge calls of another, so nothing is checked while you type.",
        Mend = "Reference one version of the package in all projects, and build again.",
        Threat = Threats.FalseConfidence,
        References = [],
    };

    private static readonly Dictionary<string, DiagnosticDescriptor> Known =
        BuiltInRules.All.Select(static rule => rule.Info)
            .Concat([AcceptanceFindings.Unused, Refused, NotChecked, OtherVersion])
            .ToDictionary(static info => info.Id, static info => new DiagnosticDescriptor(
                info.Id, info.Title, "{0}", "Hardening." + info.Layer, Translate(info.Severity), info.Severity != Severity.None, $"{info.Why} {info.Mend}", info.HelpLink), StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. Known.Values.OrderBy(static d => d.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(string id) => Known[id];

    public static DiagnosticSeverity Translate(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
