namespace Hardening.Nix.Output;

/// <summary>Says what a failed file operation means for the folder and what to do about it.</summary>
internal static class Failure
{
    private const int FileTooLarge = 27; // EFBIG: the shell's or the service's limit on file size
    private const int NoSpace = 28; // ENOSPC
    private const int QuotaLinux = 122; // EDQUOT
    private const int QuotaMac = 69;
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullWindows = unchecked((int)0x80070027);

    /// <summary>The error as the user should read it.</summary>
    /// <param name="cause">What the operating system said; it names the path.</param>
    /// <param name="disk">The output folder.</param>
    /// <param name="decided">Whether files may already be in place, to be finished by the next run.</param>
    public static OutputException Of(Exception cause, Disk disk, bool decided)
    {
        var after = decided
            ? "The run had begun to replace files, each of them complete; the next run finishes it."
            : "Nothing was changed.";
        var said = Readable.Text(cause.Message).TrimEnd('.');
        return Kind(cause) switch
        {
            OutputError.DiskFull => new(OutputError.DiskFull,
                $"No space left for '{disk.Root}' ({said}). Free some, or raise the quota, then run again. {after}", cause),
            OutputError.NotWritable => new(OutputError.NotWritable,
                $"'{disk.Root}' cannot be written ({said}). Make it writable for this user, or choose another folder. {after}", cause),
            var other => new(other, $"Writing to '{disk.Root}' failed ({said}). Fix that, then run again. {after}", cause),
        };
    }

    /// <summary>Whether it comes from the file system and not from a mistake in the program.</summary>
    public static bool IsFromDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static OutputError Kind(Exception cause) => cause switch
    {
        UnauthorizedAccessException => OutputError.NotWritable,
        _ => cause.HResult switch
        {
            NoSpace or FileTooLarge or QuotaLinux or QuotaMac or DiskFullWindows or HandleDiskFullWindows => OutputError.DiskFull,
            Posix.NotPermitted or Posix.AccessDenied or Posix.ReadOnlyFileSystem => OutputError.NotWritable,
            _ => OutputError.FileSystem,
        },
    };
}
