using System.Collections;
using System.Text;

namespace Hardening.Nix.Output;

/// <summary>A set of files that can stand side by side in one folder, in the order of their paths.</summary>
public sealed class OutputFiles : IReadOnlyList<OutputFile>
{
    private const int LongestName = 240; // bytes, of the 255 a file system takes: room for ".edited.2" and the like

    private readonly OutputFile[] _files;

    private OutputFiles(OutputFile[] files) => _files = files;

    /// <summary>Takes the files when no two of them claim the same place.</summary>
    /// <param name="files">The rendered files, in any order.</param>
    /// <exception cref="OutputException">
    /// Two paths are equal or differ by case alone (they are one file on macOS and Windows), or a file is also the folder
    /// of another.
    /// </exception>
    public static OutputFiles From(IEnumerable<OutputFile> files)
    {
        var sorted = files.OrderBy(file => file.Path.Value, StringComparer.Ordinal).ToArray();
        var taken = new Dictionary<string, OutputPath>(sorted.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var file in sorted)
        {
            if (!taken.TryAdd(file.Path.Value, file.Path))
                throw Invalid($"Two generated files share one path: '{taken[file.Path.Value]}' and '{file.Path}'. "
                    + "Names that differ only by case are one file on some machines: rename one of them.");
            if (Encoding.UTF8.GetByteCount(Path.GetFileName(file.Path.Value)) > LongestName)
                throw Invalid($"The name of '{file.Path}' is longer than {LongestName} bytes. Choose a shorter one.");
        }
        foreach (var folder in Folders.Of(sorted.Select(file => file.Path.Value)))
        {
            if (taken.TryGetValue(folder, out var clash))
                throw Invalid($"'{clash}' would be a file and also the folder of other generated files. Rename one of them.");
        }
        return new OutputFiles(sorted);
    }

    /// <summary>How many files there are.</summary>
    public int Count => _files.Length;

    /// <summary>The file at a place in the order of the paths.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public OutputFile this[int index] => _files[index];

    /// <summary>The files in the order of their paths.</summary>
    public IEnumerator<OutputFile> GetEnumerator() => _files.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static OutputException Invalid(string problem) => new(OutputError.InvalidFiles, problem);
}
