using System.Collections.Immutable;
using System.Text;
using Hardening.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Benchmarks.Replay;

/// <summary>A project that describes hosts, a file for each, and asks the analyzer about it as an editor does.</summary>
internal static class DescribedProject
{
    private const int CallsPerHost = 100;

    /// <summary>The analyzer of this project.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new HostAnalyzer()];

    /// <summary>One that looks at every file and does nothing: what it takes is the compiler's own.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Idle = [new IdleAnalyzer()];

    /// <summary>What a project references.</summary>
    public static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Fleet).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The project, known to a compiler.</summary>
    public static CSharpCompilation Of(int hosts) => Compile(Files(hosts));

    /// <summary>The files: <c>Program.cs</c>, <c>Helper.cs</c>, then the hosts.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int hosts)
    {
        var program = new StringBuilder("using Hardening;\nvar fleet = new Fleet(\"fleet\");\nvar tries = 3;\n");
        for (var i = 0; i < hosts; i++) program.Append($"Host{i}.Describe(fleet.Server(\"host{i}\"), tries);\n");
        return [("Program.cs", program.ToString()), ("Helper.cs", Helper), .. Enumerable.Range(0, hosts).Select(static i => ($"Host{i}.cs", Host(i)))];
    }

    /// <summary>A project that describes no host.</summary>
    public static CSharpCompilation Plain(int lines) => Compile(
        [("Program.cs", "System.Console.WriteLine(C0.M0(1));"), .. Enumerable.Range(0, lines / 1000).Select(static i =>
            ($"C{i}.cs", $"static class C{i} {{\n{string.Concat(Enumerable.Range(0, 998).Select(j => $"public static int M{j}(int n) => n > {j} ? n + {j} : M{(j + 1) % 998}(n + 1);\n"))}}}\n"))]);

    /// <summary>The same project after a key was pressed: a digit is another one.</summary>
    public static CSharpCompilation Edited(CSharpCompilation project, string file, string before, int edit)
    {
        var tree = project.SyntaxTrees.First(t => t.FilePath == file);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal) + before.Length;
        var digit = (char)('1' + (edit % 8));
        return project.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, 1), digit.ToString()))));
    }

    /// <summary>Asks for the open files, one after another.</summary>
    public static async Task<int> Findings(CSharpCompilation project, int openFiles, ImmutableArray<DiagnosticAnalyzer>? analyzers = null, CancellationToken cancellation = default)
    {
        var count = 0;
        foreach (var tree in project.SyntaxTrees.Reverse().Take(openFiles))
        {
            var driver = project.WithAnalyzers(analyzers ?? Ours);
            count += (await driver.GetAnalyzerSemanticDiagnosticsAsync(driver.Compilation.GetSemanticModel(tree), null, cancellation)).Length;
        }
        return count;
    }

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "Described", files.Select(static f => CSharpSyntaxTree.ParseText(SourceText.From(f.Text, Encoding.UTF8), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), f.Path)),
        References, new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    private const string Helper = "using Hardening;\nstatic class Helper\n{\n    public static void Strict(Server host, int tries) => host.Ssh.KeyOnly().MaxAuthTries(tries + 1);\n}\n";

    private static string Host(int i)
    {
        var text = new StringBuilder($"using Hardening;\nstatic class Host{i}\n{{\n    public static void Describe(Server host, int tries)\n    {{\n        Helper.Strict(host, tries);\n        var port = 1000;\n");
        for (var call = 0; call < CallsPerHost - 2; call += 4)
            text.Append($"        host.Firewall.AllowTcp(port + {call});\n        host.Ssh.MaxSessions({(call % 9) + 1});\n        host.Kernel.Sysctl(\"vm.swappiness\", {call % 60});\n        host.Firewall.AllowUdp(port + {call});\n");
        return text.Append("    }\n}\n").ToString();
    }
}
