using Hardening.Analyzers;
using Hardening.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Tests.Rules.Worlds;

/// <summary>The program is replayed by the analyzer; calls are known by the text that is underlined.</summary>
internal sealed class ReplayWorld : IRuleWorld
{
    // What a diagnostic says after the message of the finding: where the other calls stand.
    private const string Together = " Together with ";

    public IReadOnlyList<FoundFault> FaultsIn(MarkedProgram program, Rule rule)
    {
        var compilation = CompiledProgram.Compile((program.Source, RunWorld.FileName));
        var diagnostics = compilation.WithAnalyzers([new HostAnalyzer()], new ProjectFiles([.. program.Files.Select(static file => ProjectFiles.Module(file.Key, file.Value))]).Options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.Id == rule.Info.Id).Select(diagnostic => new FoundFault(
                Message(diagnostic), Place(program, diagnostic.Location.SourceSpan), [.. diagnostic.AdditionalLocations.Select(location => Place(program, location.SourceSpan)).Distinct()])),
        ];
    }

    public string PlaceOf(MarkedProgram program, Mark mark) => Place(program, mark.Span);

    private static string Place(MarkedProgram program, TextSpan span) => $"{span.Start}: {program.Source.Substring(span.Start, span.Length)}";

    private static string Message(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return message.IndexOf(Together, StringComparison.Ordinal) is var end and >= 0 ? message[..end] : message;
    }
}
