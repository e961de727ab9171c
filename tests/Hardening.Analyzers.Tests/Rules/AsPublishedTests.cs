using Hardening.Tests.Rules.Worlds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hardening.Tests.Rules;

/// <summary>A published configuration, transcribed faithfully: every fault of it that is known is found at its line, and nothing that an expert would not agree with.</summary>
public sealed class AsPublishedTests
{
    private static readonly string Folder = Repository.PathOf("samples", "AsPublished");
    private static readonly Lazy<string[]> Lines = new(() => [.. Everything(Run()).Select(Line).Order(StringComparer.Ordinal)]);

    [Fact]
    public void Findings_are_those_that_a_person_read()
    {
        var path = Path.Combine(Folder, "findings.txt");
        var read = File.Exists(path) ? File.ReadLines(path).Select(static line => line.Split('\t')).ToDictionary(static cells => cells[1], static cells => (Verdict: cells[0], Reason: cells.ElementAtOrDefault(2))) : [];
        var now = string.Concat(Lines.Value.Select(line => read.TryGetValue(line, out var verdict) ? $"{verdict.Verdict}\t{line}{(verdict.Reason is null ? "" : $"\t{verdict.Reason}")}\n" : $"unread\t{line}\n"));
        Repository.Matches(path, now);
        Assert.All(File.ReadLines(path), static line => Assert.Matches("^(right|arguable)\t", line));
    }

    // number, rule, file, what is at the line
    public static TheoryData<string, string, string, string> Numbered
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var cells in File.ReadLines(Path.Combine(Folder, "numbered.txt")).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')))
                data.Add(cells[0], cells[1], cells[2], cells[3]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public void A_known_fault_is_found_at_its_line(string number, string rule, string file, string text)
    {
        Assert.NotEmpty(number);
        var line = File.ReadAllLines(Path.Combine(Folder, file)).ToList().FindIndex(one => one.Contains(text, StringComparison.Ordinal)) + 1;
        Assert.True(line > 0, $"{file} has no line with {text}.");
        Assert.Contains(Lines.Value, found => found.StartsWith($"{rule} ", StringComparison.Ordinal) && found.Contains($" {file}({line})", StringComparison.Ordinal));
    }

    [Fact]
    public void All_seventeen_faults_have_a_line() =>
        Assert.Equal(Enumerable.Range(1, 17).Select(static number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Numbered.Select(static row => ((ITheoryDataRow)row).GetData()[0] as string).Append("14").Distinct().OrderBy(static number => int.Parse(number!, System.Globalization.CultureInfo.InvariantCulture)));

    // The fourteenth: a literal password is refused before anything is emitted.
    [Fact]
    public void A_literal_password_is_refused_at_its_line()
    {
        var refused = Assert.Throws<SettingException>(() => Run("PUBLISHED_PASSWORD"));
        var line = File.ReadAllLines(Path.Combine(Folder, "HomeServer.Containers.cs")).ToList().FindIndex(static one => one.Contains("IDM_ADMIN_PASSWORD", StringComparison.Ordinal)) + 1;
        Assert.Equal(line, refused.Origin?.Line);
    }

    private static IEnumerable<Finding> Everything(FleetModel fleet) => CheckResult.Of(fleet).Everything;

    private static string Line(Finding finding) => $"{finding.Rule.Id} {finding.Rule.Severity} {finding.Origin}: {finding.Message}";

    private static FleetModel Run(params string[] symbols)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols);
        var files = Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal)
            .Select(file => (CSharpSyntaxTree.ParseText(File.ReadAllText(file).Replace("return await fleet.RunAsync(args);", "Captured.Fleet = fleet;", StringComparison.Ordinal), parsing).GetRoot().NormalizedForSymbols(), Path.GetFileName(file)));
        return CompiledProgram.Run([.. files]).ToModel();
    }
}

/// <summary>Source with what is switched off by symbols blanked, so that lines stay where they are.</summary>
internal static class ConditionalSource
{
    public static string NormalizedForSymbols(this SyntaxNode root)
    {
        var text = root.ToFullString().ToCharArray();
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
            if (trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.IfDirectiveTrivia) || trivia.IsKind(SyntaxKind.EndIfDirectiveTrivia))
                for (var i = trivia.FullSpan.Start; i < trivia.FullSpan.End; i++)
                    if (text[i] != '\n') text[i] = ' ';
        return new(text);
    }
}
