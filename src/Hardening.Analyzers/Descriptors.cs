using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers;

/// <summary>What the rules declare, in the compiler's words.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Known =
        BuiltInRules.All.Select(static rule => rule.Info)
            .Concat([AcceptanceFindings.Unused, UnevaluatedRules.Unevaluated, .. DescriptionFindings.All])
            .ToDictionary(static info => info.Id, static info => new DiagnosticDescriptor(
                info.Id, info.Title, "{0}", "Hardening." + info.Layer, Translate(info.Severity), info.Severity != Severity.None, $"{info.Why} {info.Fix}", info.HelpLink), StringComparer.Ordinal);

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
