using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Hardening.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hardening.Testing.Tests;

/// <summary>The C# of the documentation compiles.</summary>
public sealed partial class DocumentedCodeTests
{
    // What pages name without declaring it; a fence may declare the same name for itself.
    private const string Names = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Hardening;

        public static class Keys
        {
            public const string Admin = "", Alice = "", Backup = "", Server = "";
        }

        public abstract class Names
        {
            protected static readonly Fleet fleet = new("homelab", NixosRelease.V26_05);
            protected static readonly Server server = fleet.Server("server"), host = server, one = server, two = server;
            protected static readonly Server other = server, web = server, mail = server, store = server, vps = server, nas = server;
            protected static readonly Laptop laptop = fleet.Laptop("laptop"), notebook = laptop, desktop = laptop;
            protected static readonly ContainerSubnet subnet = server.Containers.Subnet("10.10.10.0/24");
            protected static readonly Container proxy = server.Containers.Add("proxy"), login = proxy, photos = proxy, vault = proxy;
            protected static readonly Secret password = server.Secrets.Add("password"), users = password;
            protected static readonly Disk disk = null!;
            protected const string device = "/dev/vda", adminKey = "", ann = "", annsAdministratorKey = "";
            protected static void Common(Host host) { }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_example_compiles()
    {
        var examples = Pages().SelectMany(Examples).ToArray();
        examples.Should().HaveCountGreaterThan(400);

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("Documentation", examples.Append(CSharpSyntaxTree.ParseText(Names, cancellationToken: Cancellation)), references, new(OutputKind.DynamicallyLinkedLibrary));
        string.Join('\n', compilation.GetDiagnostics(Cancellation).Where(static one => one.Severity == DiagnosticSeverity.Error).Select(Told)).Should().BeEmpty();
    }

    private static string Told(Diagnostic error)
    {
        var at = error.Location.GetMappedLineSpan();
        return $"{at.Path}({at.StartLinePosition.Line + 1}): {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<string> Pages() =>
    [
        Repository.PathOf("README.md"),
        .. Directory.GetFiles(Repository.PathOf("src"), "README.md", SearchOption.AllDirectories).Where(static file => !file.Contains("/bin/", StringComparison.Ordinal)),
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Where(static file => !file.Contains("/node_modules/", StringComparison.Ordinal)),
    ];

    private static IEnumerable<SyntaxTree> Examples(string page)
    {
        var text = File.ReadAllText(page);
        return Fence().Matches(text).Select((fence, i) => Example(Path.GetRelativePath(Repository.Root, page), text[..fence.Groups[1].Index].Count(static c => c == '\n') + 1, fence.Groups[1].Value, i));
    }

    // Statements go into a method, types beside it, each fence into a namespace of its own.
    private static SyntaxTree Example(string page, int line, string code, int number)
    {
        var root = CSharpSyntaxTree.ParseText(code, cancellationToken: Cancellation).GetCompilationUnitRoot(Cancellation);
        string Part(IEnumerable<SyntaxNode> nodes) => string.Concat(nodes.Select(node =>
            $"\n#line {line + node.GetLocation().GetLineSpan().StartLinePosition.Line} \"{page}\"\n{node.ToFullString()}"));
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToArray();
        var name = "P" + string.Concat(page.Where(char.IsAsciiLetterOrDigit)) + number.ToString(CultureInfo.InvariantCulture);
        return CSharpSyntaxTree.ParseText($$"""
            namespace {{name}}
            {
            {{Part(root.Usings)}}
            {{Part(root.Members.Except(statements))}}
            public sealed class Example : global::Names
            {
                public static async Task<int> Run(string[] args)
                {
            {{Part(statements)}}
            #line default
                    return 0;
                }
            }
            }
            """, path: $"{name}.cs", cancellationToken: Cancellation);
    }

    [GeneratedRegex(@"^ *```csharp\n(.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
