using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace Hardening.Nix.Output;

/// <summary>What a run would do to the folder as it stands.</summary>
/// <param name="Journal">The steps; none when every file is as wanted and the manifest says so.</param>
/// <param name="Contents">The file that each <see cref="Step.Write"/> puts in place, by step; none where it stands already.</param>
/// <param name="Outcomes">What each file comes to.</param>
/// <param name="Obstacles">Files that only the user may decide about.</param>
/// <param name="Before">The manifest as it is.</param>
/// <param name="After">The manifest after the run.</param>
internal sealed record Plan(
    Journal Journal,
    IReadOnlyDictionary<int, ReadOnlyMemory<byte>> Contents,
    ImmutableArray<FileOutcome> Outcomes,
    IReadOnlyList<Examined> Obstacles,
    Manifest Before,
    Manifest After)
{
    public bool IsEmpty => Journal.Steps.Count == 0 && Obstacles.Count == 0;

    /// <summary>Compares the folder with the wanted files in one pass.</summary>
    public static Plan Make(Disk disk, Manifest manifest, OutputFiles files, OutputOptions options)
    {
        var wanted = files.Select(file => file.Path).ToHashSet();
        var judged = files.Where(file => !Leaves(file.Path) || disk.KindOf(file.Path.Value) == StandingKind.Absent).ToArray();
        var dropped = manifest.Files.Where(entry => !wanted.Contains(entry.Key) && !Leaves(entry.Key)).ToArray();
        var folders = RequireRealFolders(disk, judged.Select(file => file.Path.Value), dropped.Select(entry => entry.Key.Value));
        var examined = new Examined[judged.Length + dropped.Length];
        Each(examined.Length, i => examined[i] = i < judged.Length
            ? Examined.Wanted(disk, judged[i], manifest.Files.GetValueOrDefault(judged[i].Path))
            : Examined.Dropped(disk, dropped[i - judged.Length].Key, dropped[i - judged.Length].Value));
        return new PlanBuilder(disk, manifest, options, wanted).Build(examined, folders);

        bool Leaves(OutputPath path) => options.Leaves is { } leaves && leaves(path);
    }

    /// <summary>Folders on the way to the wanted files that are still to be made.</summary>
    /// <exception cref="OutputException">A link or a file stands where a folder would be.</exception>
    public static IReadOnlyList<string> RequireRealFolders(Disk disk, IEnumerable<string> wanted, IEnumerable<string> others)
    {
        var missing = new List<string>();
        foreach (var folder in Folders.Of(wanted))
        {
            if (!IsRealFolder(disk, folder))
                missing.Add(folder);
        }
        foreach (var folder in Folders.Of(others))
            IsRealFolder(disk, folder);
        return missing;
    }

    private static bool IsRealFolder(Disk disk, string folder) => disk.KindOf(folder) switch
    {
        StandingKind.Link => throw new OutputException(OutputError.UnexpectedLink,
            $"'{disk.Full(folder)}' is a symbolic link where a folder of generated files belongs, and links inside the output "
            + "folder are not followed. Replace it with a folder, or choose the folder it points to as the output."),
        StandingKind.File or StandingKind.Special => throw new OutputException(OutputError.ForeignFile,
            $"'{disk.Full(folder)}' is a file where a folder of generated files belongs. Move it away."),
        StandingKind.Folder => true,
        _ => false,
    };

    private static void Each(int count, Action<int> act)
    {
        try
        {
            // Reading blocks, and the thread pool would answer with ever more threads.
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, act);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
