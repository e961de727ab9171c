using System.Diagnostics;

namespace Hardening.Nix.Tests.Lab;

/// <summary>Debian 13 in a folder: newer judges than the machine itself may have. Prepared by <c>eng/lab</c>.</summary>
internal static class LabRoot
{
    private const string Usual = "/var/cache/hardening/lab";

    // chroot alone has no /proc, which Nix and sshd look at; the mount is gone with the process.
    private const string Enter = "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"";

    /// <summary>Where the lab lies.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The root folder of its Debian.</summary>
    public static string Root => Path.Combine(Folder, "root");

    /// <summary>The kernel of its Debian, as it is in the package.</summary>
    public static string Kernel => Path.Combine(Folder, "kernel");

    /// <summary>Runs a program of the lab's Debian.</summary>
    public static (int ExitCode, string Output, string Error) Run(params string[] command)
    {
        using var process = Start(command);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program of the lab's Debian.</summary>
    public static Process Start(params string[] command) => Redirected(new("unshare", [.. Inside, .. command]));

    /// <summary>Starts a program of the lab's Debian in the network namespace of a process, with its input open.</summary>
    public static Process StartIn(int process, params string[] command) =>
        Redirected(new("nsenter", [$"--net=/proc/{process}/ns/net", "unshare", .. Inside, .. command]) { RedirectStandardInput = true });

    private static string[] Inside => ["--mount", "--propagation", "private", "sh", "-c", Enter, Root];

    private static Process Redirected(ProcessStartInfo start) => Process.Start(new ProcessStartInfo(start.FileName, start.ArgumentList)
    {
        RedirectStandardInput = start.RedirectStandardInput,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["LC_ALL"] = "C.UTF-8", ["SYSTEMD_COLORS"] = "0", ["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin", ["HOME"] = "/root" },
    })!;

    private static string Find()
    {
        var folder = Environment.GetEnvironmentVariable("HARDENING_LAB") is { Length: > 0 } chosen ? chosen : Usual;
        Assert.True(File.Exists(Path.Combine(folder, "recipe")), $"{folder} is not prepared: run eng/lab as root.");
        return folder;
    }
}

/// <summary>A folder that the lab's programs see, gone with its user.</summary>
internal sealed class LabFolder : IDisposable
{
    private readonly DirectoryInfo outside = Directory.CreateDirectory(Path.Combine(LabRoot.Root, "tmp", Path.GetRandomFileName()));

    /// <summary>The folder as this process sees it.</summary>
    public string Outside => outside.FullName;

    /// <summary>The folder as programs of the lab see it.</summary>
    public string Inside => $"/tmp/{outside.Name}";

    public string Write(string name, string text)
    {
        var path = Path.Combine(Outside, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return $"{Inside}/{name}";
    }

    public void Dispose() => outside.Delete(recursive: true);
}
