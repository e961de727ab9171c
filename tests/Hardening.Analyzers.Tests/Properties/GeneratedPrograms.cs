using System.Reflection;
using Hardening.Analyzers.Replay;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hardening.Analyzers.Tests.Properties;

/// <summary>Random programs in one project: each has a method that builds a fleet, and is run and replayed by itself.</summary>
internal sealed class GeneratedPrograms
{
    private const string Shared = """
        static class Shared
        {
            public const int Base = 2;
            public static readonly bool Flag = Base > 1;
            public static readonly int[] Numbers = [1, 2, 5];
            public static int Twice(int n) => n * 2;
        }
        public static class Input
        {
            public static int N => int.Parse(System.Environment.GetEnvironmentVariable("HARDENING_TEST_INPUT")!);
        }
        """;

    private readonly string[] names;
    private readonly Dictionary<string, string> texts;
    private readonly CSharpProject project;

    public GeneratedPrograms(IReadOnlyList<int> seeds, bool hasInputs = false, Func<string, string>? change = null)
    {
        names = [.. seeds.Select(static (_, i) => $"P{i}")];
        var programs = seeds.Select((seed, i) => new ProgramText(new Random(seed), hasInputs, names[i]).Write()).ToArray();
        texts = names.Zip(programs).ToDictionary(static p => p.First, static p => p.Second.Main + "\n// ---- another file\n" + p.Second.Other);
        project = new([.. programs.SelectMany((p, i) => new[] { ($"{names[i]}.cs", change?.Invoke(p.Main) ?? p.Main), ($"{names[i]}.Other.cs", p.Other) }), ("Shared.cs", Shared)]);
    }

    public string Text(string name) => texts[name];

    /// <summary>What each program builds when it runs.</summary>
    public IReadOnlyDictionary<string, FleetModel> Run(int input = 0)
    {
        Environment.SetEnvironmentVariable("HARDENING_TEST_INPUT", input.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var context = new Runs.RunContext();
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(project.Image));
            return names.ToDictionary(static name => name, name => ((Fleet)assembly.GetType(name)!.GetMethod("Build")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!).ToModel());
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>What the replay makes of each program.</summary>
    public IReadOnlyDictionary<string, ReplayedRoot> Replay()
    {
        var roots = Runs.Replay(project.Compilation).Roots;
        return names.ToDictionary(static name => name, name => roots.Single(root => root.Tree.FilePath == $"{name}.cs"));
    }

    private sealed class CSharpProject((string, string)[] files)
    {
        private byte[]? image;

        public Compilation Compilation { get; } = Sources.Compile(OutputKind.DynamicallyLinkedLibrary, files);

        public byte[] Image => image ??= Sources.Image(Compilation);
    }
}
