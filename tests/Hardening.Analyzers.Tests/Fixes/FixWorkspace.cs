using System.Collections.Immutable;
using Hardening.Analyzers.Tests.Support;
using Hardening.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Analyzers.Tests.Fixes;

/// <summary>An editor with a project open, that offers what the package offers.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private static readonly FindingFixProvider Provider = new();

    private readonly AdhocWorkspace workspace = new();

    public FixWorkspace(params IEnumerable<(string Path, string Text)> files) => Solution = AddProject(workspace.CurrentSolution, "Program", files);

    public Solution Solution { get; private set; }

    public Project Project => Solution.Projects.First();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => workspace.Dispose();

    /// <summary>Opens another project beside.</summary>
    public FixWorkspace Beside(string name, params IEnumerable<(string Path, string Text)> files)
    {
        Solution = AddProject(Solution, name, files);
        return this;
    }

    public static async Task<ImmutableArray<Diagnostic>> Findings(Project project) =>
        await Analysis.OfBuild((await project.GetCompilationAsync(Cancel))!, Cancel);

    public async Task<Diagnostic[]> Findings(string rule) => [.. (await Findings(Project)).Where(finding => finding.Id == rule)];

    /// <summary>What is offered for a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> Offers(Diagnostic finding)
    {
        var offers = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(finding), finding, (action, _) => offers.Add(action), Cancel));
        return offers;
    }

    /// <summary>The solution after a fix.</summary>
    public static async Task<Solution> Apply(CodeAction action) =>
        Assert.Single((await action.GetOperationsAsync(Cancel)).OfType<ApplyChangesOperation>()).ChangedSolution;

    /// <summary>The solution after the same fix of all findings.</summary>
    public async Task<Solution> ApplyToAll(Diagnostic finding, CodeAction action, FixAllScope scope)
    {
        var context = new FixAllContext(DocumentOf(finding), Provider, scope, action.EquivalenceKey!, [finding.Id], new EveryFinding(), Cancel);
        return await Apply((await Provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    /// <summary>The files of a project as text.</summary>
    public static async Task<string[]> Texts(Project project) =>
        [.. await Task.WhenAll(project.Documents.Select(async document => (await document.GetTextAsync(Cancel)).ToString()))];

    private Document DocumentOf(Diagnostic finding) => Solution.GetDocument(finding.Location.SourceTree)!;

    private static Solution AddProject(Solution solution, string name, IEnumerable<(string Path, string Text)> files)
    {
        var project = solution.AddProject(name, name, LanguageNames.CSharp)
            .WithMetadataReferences(Sources.References)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var (path, text) in files) project = project.AddDocument(path, text, filePath: path).Project;
        return project.Solution;
    }

    private sealed class EveryFinding : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Findings(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await Findings(document.Project)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await Findings(project)).Where(finding => !finding.Location.IsInSource);
    }
}
