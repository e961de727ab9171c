using System.Globalization;
using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Fragments;

/// <summary>
/// Common configuration C#, a line of a file for each fragment: it is run and it is replayed. Types and functions that it needs follow
/// after <c>##</c>. HARDENING_FRAGMENT takes only fragments that contain its text, and shows what differs.
/// </summary>
public sealed class FragmentTests(ITestOutputHelper output)
{
    /// <summary>How many of a hundred fragments are followed to the last setting, at least.</summary>
    private const int Floor = 85;

    private const string Usings = """
        using System; using System.IO; using System.Collections.Generic; using System.Collections.Frozen; using System.Collections.Immutable; using System.Globalization;
        using System.Linq; using System.Text; using System.Threading.Tasks; using Hardening;
        """;

    private const string Helpers = """
        using Hardening;
        public static class Settings
        {
            public static void Set(this Server server, string key, long value) => server.Kernel.Sysctl(SysctlKey.Unlisted("test." + key), SysctlValue.From(value));
            public static void Set(this Server server, string key, bool value) => server.Kernel.Sysctl(SysctlKey.Unlisted("test." + key), SysctlValue.From(value));
            public static void Set(this Server server, string key, string value) => server.Kernel.Sysctl(SysctlKey.Unlisted("test." + key), SysctlValue.From("v" + value));
        }
        """;

    // Numbers and dates look different in it. Without data of cultures there is no other to be had.
    private static readonly CultureInfo Foreign = new("")
    {
        NumberFormat = { NegativeSign = "\u2212", NumberDecimalSeparator = ",", NumberGroupSeparator = ".", PercentDecimalSeparator = ",", CurrencyDecimalSeparator = "," },
        DateTimeFormat = { DateSeparator = ".", TimeSeparator = ".", ShortDatePattern = "dd/MM/yyyy", LongTimePattern = "HH:mm", FirstDayOfWeek = DayOfWeek.Monday },
    };

    private static readonly string[] Fragments = [.. new[] { "Sequences", "Collections", "Values", "Shapes" }
        .SelectMany(static name => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fragments", name + ".txt"))).Where(static line => line.Length > 0)];

    private static string? Wanted => Environment.GetEnvironmentVariable("HARDENING_FRAGMENT");

    [Fact]
    public void Nothing_is_known_wrongly_of_common_code_and_most_of_it_is_followed()
    {
        var fragments = Fragments.Where(static f => Wanted is null || f.Contains(Wanted, StringComparison.Ordinal)).ToArray();
        var compilation = Sources.Compile(OutputKind.DynamicallyLinkedLibrary, [("Settings.cs", Helpers), .. fragments.Select(static (text, i) => ($"F{i}.cs", Program(text, i)))]);
        var image = Sources.Image(compilation);
        var replayed = Runs.Replay(compilation).Roots.ToDictionary(static root => root.Tree.FilePath);
        var assembly = new Runs.RunContext().LoadFromStream(new MemoryStream(image));
        var (wrong, lost) = (new List<string>(), new List<string>());
        for (var i = 0; i < fragments.Length; i++)
        {
            var build = assembly.GetType($"N{i}.Fragment")!.GetMethod("Build")!.CreateDelegate<Func<Fleet>>();
            var root = replayed[$"F{i}.cs"];
            var runs = new[] { CultureInfo.InvariantCulture, Foreign }.Select(culture => Under(culture, build)).ToArray();
            wrong.AddRange(runs.SelectMany(run => Wrong(root, run)).Take(1).Select(problem => $"{fragments[i]}\n    {problem}"));
            if (Lost(root, runs[0]) is { } difference) lost.Add($"{fragments[i]}\n    {difference}");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fragments.Length - lost.Count} of {fragments.Length} fragments are followed to the end ({100.0 * (fragments.Length - lost.Count) / fragments.Length:F1} %)"));
        foreach (var text in lost) output.WriteLine(text);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        if (Wanted is null) Assert.InRange(fragments.Length - lost.Count, fragments.Length * Floor / 100, fragments.Length);
    }

    private static string Program(string fragment, int i)
    {
        var (statements, declarations) = fragment.Split(" ## ") is [var before, var after] ? (before, after) : (fragment, "");
        // Extensions stand in no other type.
        var (outer, inner) = declarations.Contains("static class", StringComparison.Ordinal) ? (declarations, "") : ("", declarations);
        return $$"""
            {{Usings}}
            namespace N{{i}};
            public static class Fragment
            {
                public static Fleet Build()
                {
                    var fleet = new Fleet("f");
                    var s = fleet.Server("a");
                    {{statements}}
                    return fleet;
                }
                {{inner}}
            }
            {{outer}}
            """;
    }

    private static FleetModel Under(CultureInfo culture, Func<Fleet> build)
    {
        var (usual, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, CultureInfo.InvariantCulture);
            return build().ToModel();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"The fragment {build.Method.DeclaringType} throws {e.GetType().Name}: {e.Message}", e);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (usual, ui);
        }
    }

    private static IEnumerable<string> Wrong(ReplayedRoot root, FleetModel run)
    {
        foreach (var refusal in root.Refusals) yield return $"refused: {refusal.Problem}";
        foreach (var problem in root.Fleets.SelectMany(fleet => Models.Contradictions(fleet.Model, run))) yield return problem;
    }

    private static string? Lost(ReplayedRoot root, FleetModel run) =>
        root.Budget.Why is { } why ? why
        : root.Fleets.Count != 1 ? $"{root.Fleets.Count} fleets"
        : Models.Difference([Models.Dump(run)], [Models.Dump(root.Fleets[0].Model)]);
}
