using System.Globalization;
using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>One random program, as it ran and as it was replayed.</summary>
/// <param name="Seed">Gives the same program again.</param>
/// <param name="Type">The type with its method <c>Build</c>.</param>
/// <param name="Replayed">What the replay knows, fleet by fleet.</param>
/// <param name="Run">Runs the program with an input from the environment; null where it throws.</param>
internal sealed record BatchProgram(int Seed, string Type, ReplayedRoot Replayed, Func<int, FleetModel[]?> Run);

/// <summary>Many random programs in one compilation.</summary>
internal static class Batch
{
    private const string Variable = "HARDENING_TEST_INPUT";

    private static int batches;

    /// <summary>Where random programs begin.</summary>
    public static int FirstSeed => Setting("HARDENING_SEED", 1);

    /// <summary>A number from the environment.</summary>
    public static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    /// <summary>What programs read from the environment.</summary>
    public static (string Path, string Text) Input(string variable = Variable) => ("Input.cs", $$"""
        using System; using System.Linq;
        public static class Input
        {
            public static int N => int.Parse(Environment.GetEnvironmentVariable("{{variable}}") ?? "0");
            public static int[] Numbers => Enumerable.Range(1, N).ToArray();
        }
        """);

    /// <summary>The programs of the seeds from <paramref name="first"/> on.</summary>
    public static IEnumerable<BatchProgram> Of(int first, int count, Flavour flavour, CancellationToken cancellation)
    {
        var programs = Enumerable.Range(first, count).Select(seed => (Seed: seed, Text: new ProgramText(seed, flavour))).Select(static p => (p.Seed, p.Text.Type, Files: p.Text.Write())).ToArray();
        // The environment is the process's, and batches run beside each other.
        var variable = $"{Variable}_{Interlocked.Increment(ref batches)}";
        var checkedForNull = Sources.Compile(OutputKind.DynamicallyLinkedLibrary, [Input(variable), .. programs.SelectMany(static p => p.Files)]);
        // What may be null is warnings only, and a fifth of the compiler's work.
        var compilation = checkedForNull.WithOptions(checkedForNull.Options.WithNullableContextOptions(NullableContextOptions.Disable));
        var image = Sources.Image(compilation);
        var roots = Replayer.Run(compilation, cancellation).Roots.ToDictionary(static root => root.Tree.FilePath);
        var assembly = new Runs.RunContext().LoadFromStream(new MemoryStream(image));
        foreach (var (seed, type, files) in programs)
        {
            var build = assembly.GetType(type)!.GetMethod("Build")!.CreateDelegate<Func<Fleet[]>>();
            var reset = assembly.GetType(type.Replace(".Program", ".Shared", StringComparison.Ordinal))!.GetMethod("Reset")!.CreateDelegate<Action>();
            yield return new(seed, type, roots[files[0].Path], input => Run(reset, build, variable, input));
        }
    }

    private static FleetModel[]? Run(Action reset, Func<Fleet[]> build, string variable, int input)
    {
        Environment.SetEnvironmentVariable(variable, input.ToString(CultureInfo.InvariantCulture));
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
