using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Analyzers.Tests.Support;

/// <summary>Compiles programs that use the real DSL.</summary>
internal static class Sources
{
    private const string Runner = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Hardening.Model;
        namespace Hardening;
        public static class FleetRunner
        {
            [ThreadStatic] public static List<FleetModel>? Emitted;
            public static Task<int> RunAsync(this Fleet fleet, string[] args)
            {
                (Emitted ??= new()).Add(fleet.ToModel());
                return Task.FromResult(0);
            }
        }
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Dsl = MetadataReference.CreateFromFile(typeof(Fleet).Assembly.Location);

    /// <summary>Stands in for the package's own RunAsync, which writes files: it keeps the model of the fleet.</summary>
    public static byte[] RunnerImage { get; } = Image(Compilation("Hardening", OutputKind.DynamicallyLinkedLibrary, [Framework, [Dsl]], ("Runner.cs", Runner)));

    private static readonly MetadataReference RunnerReference = MetadataReference.CreateFromImage(RunnerImage);

    public static MetadataReference[] References { get; } = [.. Framework, Dsl, RunnerReference];

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    public static CSharpCompilation Compile(params (string Path, string Text)[] files) => Compile(OutputKind.ConsoleApplication, files);

    public static CSharpCompilation Compile(OutputKind kind, params (string Path, string Text)[] files) => Compilation("Program", kind, [References], files);

    public static byte[] Image(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        return stream.ToArray();
    }

    private static CSharpCompilation Compilation(string name, OutputKind kind, MetadataReference[][] references, params (string Path, string Text)[] files) =>
        CSharpCompilation.Create(name, files.Select(static f => Parse(f.Path, f.Text)), references.SelectMany(static r => r),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
}
