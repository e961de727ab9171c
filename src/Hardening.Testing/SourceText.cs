using System.Globalization;

namespace Hardening.Testing;

/// <summary>Names the C# line of a setting or finding, with the reason given there.</summary>
internal static class SourceText
{
    public static string Of(Finding finding) =>
        $"{Line(finding.Origin)}: {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}{(finding.Host is { } host ? $" on {host}" : "")}: {finding.FullMessage} Fix: {finding.Rule.Fix}";

    public static string Of(Origin origin) => origin.Because is { } because ? $"{origin.Method} at {Line(origin)} (\"{because}\")" : $"{origin.Method} at {Line(origin)}";

    public static string Of(IEnumerable<Origin> origins) => string.Join(", ", origins.Distinct().Select(Of));

    // The form that terminals and test explorers make a link of.
    private static string Line(Origin origin) => $"{origin.File}({origin.Line})";
}

/// <summary>The day by which accepted risks expire.</summary>
internal static class Today
{
    public static IsoDate Value => IsoDate.From(DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
