using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hardening.Analyzers;

/// <summary>The project's own table of options, which the package hands to the compiler as an additional file.</summary>
/// <remarks>A table is made once for each content, when a description asks for it. The last few are kept; their texts are not.</remarks>
internal static class OptionFiles
{
    private const string Metadata = "build_metadata.AdditionalFiles.HardeningOptions";
    private const int Kept = 2;

    private static readonly List<(ImmutableArray<byte> Checksum, Lazy<OptionTable> Table)> Recent = [];

    /// <summary>The file, or null where the project has none.</summary>
    public static AdditionalText? Find(AnalyzerOptions options)
    {
        foreach (var file in options.AdditionalFiles)
            if (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata, out var isOptions) && isOptions.Length > 0) return file;
        return null;
    }

    /// <summary>What the model takes of it.</summary>
    public static OptionFile Of(AdditionalText file) => new(() => TableOf(file.GetText() ?? throw new OptionFileFault("it cannot be read.")));

    /// <summary>Whether two files have the same content.</summary>
    public static bool AreSame(AdditionalText? a, AdditionalText? b) =>
        ReferenceEquals(a, b) || (a?.GetText() is { } mine && b?.GetText() is { } theirs && mine.ContentEquals(theirs));

    private static OptionTable TableOf(SourceText text)
    {
        var checksum = text.GetChecksum();
        Lazy<OptionTable> table;
        lock (Recent)
        {
            var index = Recent.FindIndex(known => known.Checksum.SequenceEqual(checksum));
            table = index < 0 ? new(() => OptionJson.Read(text.ToString())) : Recent[index].Table;
            if (index >= 0) Recent.RemoveAt(index);
            else if (Recent.Count == Kept) Recent.RemoveAt(0);
            Recent.Add((checksum, table));
        }
        return table.Value;
    }
}
