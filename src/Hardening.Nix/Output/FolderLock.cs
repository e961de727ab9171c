using System.Diagnostics;

namespace Hardening.Nix.Output;

/// <summary>Lets one run at a time change a folder.</summary>
/// <remarks>The operating system lets go of it when the process ends, however it ends.</remarks>
internal static class FolderLock
{
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;
    private const int SharingViolationWindows = unchecked((int)0x80070020);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Holds the folder until disposed.</summary>
    /// <exception cref="OutputException">Another run still holds it after <paramref name="patience"/>.</exception>
    public static FileStream Take(Disk disk, TimeSpan patience) =>
        Take(disk, patience, System.IO.FileMode.OpenOrCreate, FileAccess.ReadWrite);

    /// <summary>Keeps other runs out without writing anything; none is needed where nobody ever ran.</summary>
    public static FileStream? TakeToRead(Disk disk, TimeSpan patience)
    {
        try
        {
            return Take(disk, patience, System.IO.FileMode.Open, FileAccess.Read);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream Take(Disk disk, TimeSpan patience, System.IO.FileMode mode, FileAccess access)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            try
            {
                return new FileStream(disk.Full(StateFolder.Lock), mode, access, FileShare.None, bufferSize: 0);
            }
            catch (IOException held)
                when (held.HResult is WouldBlockLinux or WouldBlockMac or SharingViolationWindows)
            {
                if (waited.Elapsed >= patience)
                    throw new OutputException(OutputError.Busy,
                        $"Another run is writing to '{disk.Root}'. Wait until it has finished, then run again; nothing was changed.", held);
            }
        }
    }
}
