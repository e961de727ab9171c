using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers;

/// <summary>The NixOS modules in the project's output folder, which the package hands to the compiler as additional files.</summary>
internal sealed class ModuleTexts
{
    private const string Metadata = "build_metadata.AdditionalFiles.HardeningModule";

    private readonly ImmutableSortedDictionary<string, SourceText> texts;
    private ModuleFiles? files;

    private ModuleTexts(ImmutableSortedDictionary<string, SourceText> texts) => this.texts = texts;

    public static ModuleTexts Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            if (!options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata, out var path) || path.Length == 0) continue;
            if (file.GetText(cancellation) is { } text) texts[path.Replace('\\', '/')] = text;
        }
        return new(texts.ToImmutable());
    }

    /// <summary>The same, as the model takes them; parsed once.</summary>
    public ModuleFiles Files => files ??= texts.IsEmpty ? ModuleFiles.None : new(texts.ToDictionary(static text => text.Key, static text => text.Value.ToString(), StringComparer.Ordinal));

    public bool IsSameAs(ModuleTexts other) =>
        texts.Count == other.texts.Count && texts.Zip(other.texts, static (mine, theirs) =>
            mine.Key == theirs.Key && (ReferenceEquals(mine.Value, theirs.Value) || mine.Value.ContentEquals(theirs.Value))).All(static same => same);
}
