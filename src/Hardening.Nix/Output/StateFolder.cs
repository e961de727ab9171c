using System.Text;

namespace Hardening.Nix.Output;

/// <summary>The places in <c>.hardening</c>, where the output folder keeps its own records.</summary>
/// <remarks>
/// The manifest belongs into git, so that another checkout knows which files are generated. Everything else is of this
/// machine alone, and a <c>.gitignore</c> says so.
/// </remarks>
internal static class StateFolder
{
    public const string Name = ".hardening";

    public const string Manifest = Name + "/manifest.json";
    public const string IgnoreList = Name + "/.gitignore";

    /// <summary>Held while a run changes anything. It stays when the run ends: removing it would let two runs hold it.</summary>
    public const string Lock = Name + "/lock";

    /// <summary>Stands here from the moment a run is decided until all its files are in place.</summary>
    public const string Journal = Name + "/journal";

    /// <summary>Finished files on the way to their places.</summary>
    public const string Stage = Name + "/stage";

    public const string StagedManifest = Stage + "/manifest";
    public const string StagedJournal = Stage + "/journal";

    /// <summary>A small file of ours is finished here before it takes its place.</summary>
    public const string Scratch = Name + "/new";

    public const string IgnoreListText = "*\n!.gitignore\n!manifest.json\n";

    private static readonly string[] All = [Name, Manifest, IgnoreList, Lock, Journal, Stage, Scratch];

    /// <summary>Where the finished file of a step waits.</summary>
    public static string Staged(int step) => $"{Stage}/{step}";

    /// <summary>Whether no earlier run left work behind.</summary>
    public static bool IsSettled(Disk disk) =>
        disk.KindOf(Journal) == StandingKind.Absent && disk.KindOf(Stage) == StandingKind.Absent;

    /// <summary>Whether a run was decided and not finished.</summary>
    public static bool IsDecided(Disk disk) => File.Exists(disk.Full(Journal));

    /// <summary>Refuses links, which would have our records written elsewhere, and what cannot be read to its end.</summary>
    public static void RequireRealRecords(Disk disk)
    {
        foreach (var path in All)
        {
            var kind = disk.KindOf(path);
            if (kind == StandingKind.Special)
                throw new OutputException(OutputError.ForeignFile,
                    $"'{disk.Full(path)}' is a FIFO, a socket or a device where the record of generated files belongs. Remove it.");
            if (kind == StandingKind.Link)
                throw new OutputException(OutputError.UnexpectedLink,
                    $"'{disk.Full(path)}' is a symbolic link, and the record of generated files is not written through links. Remove it.");
        }
    }

    /// <summary>Tells git what in here is of this machine alone; under the lock.</summary>
    public static void WriteIgnoreList(Disk disk)
    {
        if (disk.KindOf(IgnoreList) != StandingKind.Absent)
            return;
        disk.Write(Scratch, Encoding.ASCII.GetBytes(IgnoreListText));
        disk.Place(Scratch, IgnoreList);
    }
}
