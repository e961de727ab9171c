using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>One random program, as it ran and as it was replayed.</summary>
/// <param name="Seed">Gives the same program again.</param>
/// <param name="Type">The type with its method <c>Build</c>.</param>
/// <param name="Replayed">What the replay knows, fleet by fleet.</param>
/// <param name="Run">Runs the program; null where it throws.</param>
internal sealed record BatchProgram(int Seed, string Type, ReplayedRoot Replayed, Func<FleetModel[]?> Run);

/// <summary>Many random programs in one compilation.</summary>
internal static class Batch
{
    private const string Variable = "HARDENING_TEST_INPUT";

    public static readonly (string Path, string Text) Input = ("Input.cs", $$"""
        using System; using System.Linq;
        public static class Input
        {
            public static int N => int.Parse(Environment.GetEnvironmentVariable("{{Variable}}") ?? "0");
            public static int[] Numbers => Enumerable.Range(1, N).ToArray();
        }
        """);

    /// <summary>The programs of the seeds from <paramref name="first"/> on.</summary>
    public static IEnumerable<BatchProgram> Of(int first, int count, Flavour flavour, CancellationToken cancellation)
    {
        var programs = Enumerable.Range(first, count).Select(seed => (Seed: seed, Text: new ProgramText(seed, flavour))).Select(static p => (p.Seed, p.Text.Type, Files: p.Text.Write())).ToArray();
        var compilation = Sources.Compile(OutputKind.DynamicallyLinkedLibrary, [Input, .. programs.SelectMany(static p => p.Files)]);
        var image = Sources.Image(compilation);
        var roots = Replayer.Run(compilation, cancellation).Roots.ToDictionary(static root => root.Tree.FilePath);
        var assembly = new Runs.RunContext().LoadFromStream(new MemoryStream(image));
        foreach (var (seed, type, files) in programs)
        {
            var build = assembly.GetType(type)!.GetMethod("Build")!.CreateDelegate<Func<Fleet[]>>();
            var reset = assembly.GetType(type.Replace(".Program", ".Shared", StringComparison.Ordinal))!.GetMethod("Reset")!.CreateDelegate<Action>();
            yield return new(seed, type, roots[files[0].Path], () => Run(reset, build));
        }
    }

    /// <summary>What programs read from the environment. For one test at a time.</summary>
    public static void Give(int input) => Environment.SetEnvironmentVariable(Variable, input.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static FleetModel[]? Run(Action reset, Func<Fleet[]> build)
    {
        reset();
        try
        {
            return [.. build().Select(static fleet => fleet.ToModel())];
        }
        catch (Exception e) when (e is SettingException or InvalidOperationException or OverflowException or ArgumentException or FormatException or AggregateException)
        {
            return null;
        }
    }
}
