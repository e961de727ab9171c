namespace Hardening.Nix.Output;

/// <summary>Writes a flake into its folder as one transaction.</summary>
/// <remarks>
/// <para>
/// The folder is usually a git work tree that also holds files of the user's own (<c>flake.lock</c>,
/// <c>hardware-configuration.nix</c>, <c>secrets/*.age</c>). Those are never touched, moved or copied, so the folder cannot be
/// swapped as a whole. Only files that the manifest (<c>.hardening/manifest.json</c>) says were generated are replaced or
/// removed, and only while they are as they were generated.
/// </para>
/// <para>A run that has something to change goes through these states, under a lock that dies with its process:</para>
/// <list type="number">
/// <item><description>
/// <b>Prepared.</b> Every new file, the new manifest and the journal are written in full under <c>.hardening/stage</c>,
/// folders that are missing are made, and all of it is flushed to the disk. A run that ends here, by a full disk, a signal
/// or a power cut, is <b>undone</b> by the next one: the flake has not been touched yet.
/// </description></item>
/// <item><description>
/// <b>Decided.</b> One rename puts the journal at <c>.hardening/journal</c>. From here on the next run <b>finishes</b> before
/// it does anything of its own. Finishing needs no more room on the disk and no data but what is staged; undoing would need
/// a copy of every old file.
/// </description></item>
/// <item><description>
/// <b>Done.</b> Each file is put in its place by one rename, edited files having been given their second name before, then
/// the manifest. When all of that is flushed, the journal is removed.
/// </description></item>
/// </list>
/// <para>
/// Promised: whoever reads a file sees all of the old one or all of the new one, at any moment and after any kill. Between
/// the first and the last rename the folder holds some of each. SIGINT, SIGTERM and SIGHUP that arrive there wait until the
/// last rename; after SIGKILL the folder holds some of each until the next run.
/// The same holds after a power cut on file systems that keep what was flushed and rename atomically (ext4, XFS, btrfs,
/// ZFS, APFS). Not promised: that two files are from the same run while one is going on; that ownership, access lists and
/// extended attributes of a replaced file survive (its mode does); anything about a program that writes to a generated file
/// in the moment between the last look at it and the rename.
/// </para>
/// <para>When every file is as wanted, nothing is written: no file, no lock, no date changes.</para>
/// </remarks>
public static class FlakeOutput
{
    /// <summary>Makes the folder hold exactly the given files, besides the user's own.</summary>
    /// <param name="folder">Where to; a link to a folder is followed, a folder that is missing is made.</param>
    /// <param name="files">All generated files. What was generated before and is not among them is removed.</param>
    /// <param name="options">How to treat the folder.</param>
    /// <exception cref="OutputException">
    /// The folder could not be written; <see cref="OutputException.Kind"/> says why, and the message what to do.
    /// </exception>
    public static OutputResult Write(string folder, OutputFiles files, OutputOptions options) =>
        Write(folder, files, options, beforeStep: null);

    /// <inheritdoc cref="Write(string, OutputFiles, OutputOptions)"/>
    /// <param name="folder">Where to.</param>
    /// <param name="files">All generated files.</param>
    /// <param name="options">How to treat the folder.</param>
    /// <param name="beforeStep">Called before every change to the disk.</param>
    internal static OutputResult Write(string folder, OutputFiles files, OutputOptions options, Action<string>? beforeStep)
    {
        var disk = new Disk(Locate(folder), beforeStep);
        try
        {
            StateFolder.RequireRealRecords(disk);
            return new Run(disk, files, options).Execute();
        }
        catch (Exception cause) when (Failure.IsFromDisk(cause))
        {
            throw Failure.Of(cause, disk, decided: StateFolder.IsDecided(disk));
        }
    }

    private static string Locate(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (new DirectoryInfo(full).LinkTarget is { } target)
            full = Follow(full) ?? throw new OutputException(OutputError.UnexpectedLink,
                $"The output folder '{folder}' is a symbolic link to '{Readable.Text(target)}', which does not exist. "
                + "Create that folder, or remove the link.");
        return File.Exists(full)
            ? throw new OutputException(OutputError.OutputIsFile, $"The output '{folder}' is a file. Choose a folder.")
            : full;
    }

    private static string? Follow(string link)
    {
        try
        {
            return Directory.ResolveLinkTarget(link, returnFinalTarget: true) is { } end && Path.Exists(end.FullName)
                ? end.FullName
                : null;
        }
        catch (IOException) // a link that leads to itself
        {
            return null;
        }
    }
}
