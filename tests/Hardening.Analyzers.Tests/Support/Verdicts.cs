using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Support;

/// <summary>What the analyzer says of a program, against what its runs say.</summary>
internal static class Verdicts
{
    /// <summary>Every run contains what the replay knows, and reports every fault the analyzer reports.</summary>
    public static void AreTrue(string statements, string declarations = "", params string[][] runs) => AreTrue(Programs.About(statements, declarations), runs);

    /// <inheritdoc cref="AreTrue(string, string, string[][])"/>
    public static void AreTrue((string, string)[] files, params string[][] runs)
    {
        var compilation = Sources.Compile(files);
        var image = Sources.Image(compilation);
        var replayed = Runs.Replay(compilation);
        var said = Reports.Of(replayed, ModuleFiles.None, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(said, static report => report.Message.Contains("?Program", StringComparison.Ordinal));
        foreach (var args in runs.Length == 0 ? [[], ["x"]] : runs)
        {
            var found = OfRun(image, args, out var models);
            // A run that ends before it emits says nothing of any host.
            if (models is { Count: 0 }) continue;
            foreach (var report in said.Where(static r => r.Id != DescriptionFindings.NotChecked.Id && r.Severity > Severity.Info))
                Assert.True(models is null ? report.Id != DescriptionFindings.Refused.Id || found.Contains(report.Id) : found.Contains($"{report.Id} {LineOf(report)}"), $"Only the analyzer finds {report.Id} in line {LineOf(report)}: {report.Message}\nThe run with [{string.Join(", ", args)}]: {string.Join(", ", found.Order(StringComparer.Ordinal))}");
            if (models is null) continue;
            var fleets = replayed.Roots.SelectMany(static root => root.Fleets).Select(static fleet => fleet.Model).ToArray();
            foreach (var (run, i) in models.Select(static (run, i) => (run, i)))
                Assert.Empty(Models.Contradictions(fleets[i], run));
        }
    }

    /// <summary>The ids of what the analyzer reports of the description itself.</summary>
    public static string[] OfDescription(string statements, string declarations = "") => OfDescription(Programs.About(statements, declarations));

    /// <inheritdoc cref="OfDescription(string, string)"/>
    public static string[] OfDescription((string, string)[] files) =>
        [.. Reports.Of(Runs.Replay(Sources.Compile(files)), ModuleFiles.None, TestContext.Current.CancellationToken).Where(static r => r.Id.StartsWith("HD000", StringComparison.Ordinal)).Select(static r => r.Id)];

    private static int LineOf(Report report) => report.Spot.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static HashSet<string> OfRun(byte[] image, string[] args, out IReadOnlyList<FleetModel>? models)
    {
        try
        {
            models = Runs.Run(image, args);
            return [.. models.SelectMany(static fleet => CheckResult.Of(fleet).Findings).Select(static finding => $"{finding.Rule.Id} {finding.Origin.Line}")];
        }
        catch (TargetInvocationException e) when (e.InnerException is SettingException)
        {
            models = null;
            return [DescriptionFindings.Refused.Id];
        }
    }
}
