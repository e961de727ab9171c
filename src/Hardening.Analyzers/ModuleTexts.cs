using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers;

/// <summary>The NixOS modules in the project's output folder and its table of options, which the package hands to the compiler as additional files.</summary>
internal sealed class ModuleTexts
{
    private const string Metadata = "build_metadata.AdditionalFiles.HardeningModule";

    private readonly ImmutableSortedDictionary<string, SourceText> texts;
    private readonly AdditionalText? options;
    private ModuleFiles? files;

    private ModuleTexts(ImmutableSortedDictionary<string, SourceText> texts, AdditionalText? options) => (this.texts, this.options) = (texts, options);

    public static ModuleTexts Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            if (!options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata, out var path) || path.Length == 0) continue;
            if (file.GetText(cancellation) is { } text) texts[path.Replace('\\', '/')] = text;
        }
        return new(texts.ToImmutable(), OptionFiles.Find(options));
    }

    /// <summary>The same, as the model takes them; parsed once.</summary>
    public ModuleFiles Files => files ??= texts.IsEmpty && options is null ? ModuleFiles.None
        : new(texts.ToDictionary(static text => text.Key, static text => text.Value.ToString(), StringComparer.Ordinal), options is null ? null : OptionFiles.Of(options));

    public bool IsSameAs(ModuleTexts other) =>
        OptionFiles.AreSame(options, other.options) && texts.Count == other.texts.Count && texts.Zip(other.texts, static (mine, theirs) =>
            mine.Key == theirs.Key && (ReferenceEquals(mine.Value, theirs.Value) || mine.Value.ContentEquals(theirs.Value))).All(static same => same);
}
