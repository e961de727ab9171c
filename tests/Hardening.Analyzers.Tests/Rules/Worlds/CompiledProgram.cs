using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Tests.Rules.Worlds;

/// <summary>Compiles a program against the DSL in memory and runs it.</summary>
internal static class CompiledProgram
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);

    // Implicit usings of a console project, and where the fleet is left.
    private static readonly SyntaxTree Surroundings = CSharpSyntaxTree.ParseText("""
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;

        internal static class Captured { public static Hardening.Fleet? Fleet; }
        """, Parsing);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(FindReferences);

    /// <summary>Runs a program of one or several files that leaves its fleet in <c>Captured.Fleet</c>.</summary>
    public static Fleet Run(params IReadOnlyList<(string Source, string FileName)> files)
    {
        var compilation = Compile(files);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), .. files.Select(file => file.Source)]));
        image.Position = 0;

        var context = new AssemblyLoadContext("Snippet", isCollectible: true);
        var assembly = context.LoadFromStream(image);
        var main = assembly.EntryPoint!;
        main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()], null);
        return (Fleet)assembly.GetType("Captured")!.GetField("Fleet")!.GetValue(null)!;
    }

    /// <summary>Compiles a program of one or several files.</summary>
    public static CSharpCompilation Compile(params IReadOnlyList<(string Source, string FileName)> files) =>
        CSharpCompilation.Create("Snippet", [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Source, Parsing, file.FileName)), Surroundings], References.Value, Options);

    private static IReadOnlyList<MetadataReference> FindReferences()
    {
        var dotnet = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!.FullName;
        var packs = Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref");
        var pack = Directory.GetDirectories(packs, "10.*").MaxBy(folder => Version.Parse(Path.GetFileName(folder)))!;
        return
        [
            .. Directory.GetFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll").Select(file => MetadataReference.CreateFromFile(file)),
            MetadataReference.CreateFromFile(typeof(Fleet).Assembly.Location),
        ];
    }
}
