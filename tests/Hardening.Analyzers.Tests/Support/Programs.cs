namespace Hardening.Analyzers.Tests.Support;

/// <summary>Programs that are run and replayed; both must describe the same.</summary>
internal static class Programs
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;\nusing Hardening;\n";

    /// <summary>A program of statements about one server, and further declarations.</summary>
    public static (string, string)[] About(string statements, string declarations = "") =>
        [("Program.cs", $"{Usings}var fleet = new Fleet(\"f\");\nvar server = fleet.Server(\"a\");\n{statements}\nawait fleet.RunAsync(args);\n{declarations}")];

    /// <summary>Whole files; the usual usings come first.</summary>
    public static (string, string)[] Of(params string[] files) => [.. files.Select(static (text, i) => (i == 0 ? "Program.cs" : $"File{i}.cs", Usings + text))];

    /// <summary>The replay knows exactly what the run describes.</summary>
    public static void AreSame(string statements, string declarations = "") => AreSame(About(statements, declarations));

    public static void AreSame((string, string)[] files, params string[] args)
    {
        var compilation = Sources.Compile(files);
        var run = Runs.Run(compilation, args);
        Assert.NotEmpty(run);
        var replayed = Replayed(compilation);
        AreEqual(string.Join("\n", run.Select(Models.Dump)), string.Join("\n", replayed.Select(Models.Dump)));
    }

    /// <summary>Two models as text are one; says which lines differ.</summary>
    public static void AreEqual(string run, string replayed)
    {
        if (run == replayed) return;
        var (theirs, mine) = (run.Split('\n'), replayed.Split('\n'));
        Assert.Fail($"The run and the replay differ.\nOnly in the run:\n{string.Join('\n', theirs.Except(mine))}\nOnly in the replay:\n{string.Join('\n', mine.Except(theirs))}");
    }

    

    /// <summary>The replay knows less than the run, but nothing else; what is named stays known.</summary>
    public static void IsCovered((string, string)[] files, string[][] runs, string[] known, string[] unknown)
    {
        var compilation = Sources.Compile(files);
        var image = Sources.Image(compilation);
        var replayed = Assert.Single(Replayed(compilation));
        foreach (var args in runs)
        {
            var run = Assert.Single(Runs.Run(image, args));
            Assert.Empty(Models.Contradictions(replayed, run));
        }
        var dump = Models.Dump(replayed);
        foreach (var setting in known)
            Assert.True(dump.Split('\n').Any(line => line.Contains($".{setting} = ", StringComparison.Ordinal) && !line.Contains("= ? ") || line.TrimStart().StartsWith($"{setting} = ", StringComparison.Ordinal) && !line.Contains("= ? ")), $"{setting} is not known:\n{dump}");
        foreach (var setting in unknown)
            Assert.True(dump.Split('\n').Any(line => line.Contains($"{setting} = ? ", StringComparison.Ordinal) || (line.Contains($"{setting} = ", StringComparison.Ordinal) && (line.Contains("...") || line.Contains("? <")))) || dump.Contains("with unknown settings", StringComparison.Ordinal), $"{setting} is known or unset:\n{dump}");
    }

    public static void IsCovered(string statements, string[] known, string[] unknown, string declarations = "", params string[][] runs) =>
        IsCovered(About(statements, declarations), runs.Length == 0 ? [[], ["x"]] : runs, known, unknown);

    private static IReadOnlyList<FleetModel> Replayed(Microsoft.CodeAnalysis.Compilation compilation)
    {
        var project = Runs.Replay(compilation);
        foreach (var root in project.Roots)
        {
            Assert.Empty(root.Refusals);
            Assert.Null(root.Budget.Why);
        }
        return [.. project.Roots.SelectMany(static root => root.Fleets).Select(static fleet => fleet.Model)];
    }
}
