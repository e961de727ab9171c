namespace Hardening.Nix.Tests.Output;

/// <summary>A file system of a test's own; needs root, as CI has it.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string _folder;

    private Mount(string folder) => _folder = folder;

    /// <summary>An empty file system in memory, of that many KiB.</summary>
    public static Mount Memory(string folder, int kibibytes)
    {
        Directory.CreateDirectory(folder);
        Tool.Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "tmpfs", folder);
        return new Mount(folder);
    }

    /// <summary>The folder itself, which can be read and not written until disposed.</summary>
    public static Mount ReadOnly(string folder)
    {
        Tool.Run("mount", "--bind", folder, folder);
        Tool.Run("mount", "-o", "remount,ro,bind", folder);
        return new Mount(folder);
    }

    public void Resize(int kibibytes) => Tool.Run("mount", "-o", $"remount,size={kibibytes}k", _folder);

    // A process that another test is starting can hold the folder for a moment.
    public void Dispose()
    {
        for (var left = 50; ; left--)
        {
            try
            {
                Tool.Run("umount", _folder);
                return;
            }
            catch (Xunit.Sdk.TrueException) when (left > 0)
            {
                Thread.Sleep(100);
            }
        }
    }
}
