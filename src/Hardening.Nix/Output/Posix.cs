using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Hardening.Nix.Output;

/// <summary>The few calls that make a rename atomic and durable and that .NET does not offer.</summary>
internal static class Posix
{
    public const int NotPermitted = 1; // EPERM: also what an immutable file answers
    public const int AccessDenied = 13; // EACCES
    public const int OtherFileSystem = 18; // EXDEV
    public const int ReadOnlyFileSystem = 30; // EROFS

    private const int InvalidArgument = 22; // EINVAL: this file system cannot flush a folder
    private const int WriteAndEnter = 2 | 1; // W_OK | X_OK
    private const int CloseOnExecLinux = 0x80000;
    private const int CloseOnExecMac = 0x1000000;
    private const string Libc = "libc";

    // statx(2): the structure is the same on every architecture.
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NotThroughLinks = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint TypeOnly = 1; // STATX_TYPE
    private const int StatusSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000; // S_IFMT
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;
    private const int SymbolicLink = 0xA000;

    /// <summary>Puts a file in the place of another in one step; unlike File.Move never by copying.</summary>
    /// <returns>0, or the error number.</returns>
    public static int Rename(string from, string to) => rename(from, to) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Gives a file a second name, and fails if the name is taken.</summary>
    /// <returns>0, or the error number.</returns>
    public static int Link(string from, string to) => link(from, to) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Whether names in a folder may be added and taken away; 0, or the error number.</summary>
    public static int MayChange(string folder) => access(folder, WriteAndEnter) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Whether the file is marked immutable or append-only.</summary>
    public static bool IsImmutable(string file) => access(file, 2) != 0 && Marshal.GetLastPInvokeError() == NotPermitted;

    /// <summary>Whether a name stands for a FIFO, a socket or a device, which reading may wait for; Linux only, no elsewhere.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var status = new byte[StatusSize];
        return statx(CurrentFolder, path, NotThroughLinks, TypeOnly, status) == 0
            && (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) is not (RegularFile or Folder or SymbolicLink);
    }

    /// <summary>Sends a signal to this process.</summary>
    public static void Raise(int signal) => _ = kill(Environment.ProcessId, signal);

    /// <summary>Returns when the file's content, or the folder's names, are on the disk.</summary>
    public static void Flush(string path) => Flush(path, fsync);

    /// <summary>Returns when everything written to the folder's file system is on the disk; Linux only.</summary>
    public static void FlushFileSystem(string folder) => Flush(folder, syncfs);

    /// <summary>The error as .NET's own file calls would throw it.</summary>
    public static IOException Error(int number, string path) =>
        new($"{new Win32Exception(number).Message}: '{path}'", number);

    private static void Flush(string path, Func<int, int> flush)
    {
        var handle = open(path, OperatingSystem.IsMacOS() ? CloseOnExecMac : CloseOnExecLinux);
        if (handle < 0)
            throw Error(Marshal.GetLastPInvokeError(), path);
        try
        {
            if (flush(handle) != 0 && Marshal.GetLastPInvokeError() is var number and not InvalidArgument)
                throw Error(number, path);
        }
        finally
        {
            _ = close(handle);
        }
    }

    [DllImport(Libc, SetLastError = true)]
    private static extern int rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport(Libc, SetLastError = true)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport(Libc, SetLastError = true)]
    private static extern int access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport(Libc, SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport(Libc, SetLastError = true)]
    private static extern int statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);

    [DllImport(Libc, SetLastError = true)]
    private static extern int kill(int process, int signal);

    [DllImport(Libc, SetLastError = true)]
    private static extern int fsync(int handle);

    [DllImport(Libc, SetLastError = true)]
    private static extern int syncfs(int handle);

    [DllImport(Libc, SetLastError = true)]
    private static extern int close(int handle);
}
