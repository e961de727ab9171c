using System.Diagnostics;

namespace Hardening.Nix.Tests.Lab;

/// <summary>Boots the lab's kernel in QEMU with nothing around it but busybox, and gives what it printed.</summary>
internal static class VirtualMachine
{
    // Far above what a boot takes under emulation: it only ends a machine that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Emulated on a busy machine, the check of the timer counts too few ticks and the kernel panics.</summary>
    public const string CommandLine = "console=ttyS0 no_timer_check panic=-1";

    /// <summary>What the kernel says when it stops because of that: the one reason to boot again.</summary>
    public const string TimerPanic = "IO-APIC + timer doesn't work";

    private const string Start = """
        #!/bin/sh
        /bin/busybox --install -s /bin
        mount -t proc proc /proc
        mount -t sysfs sys /sys
        mount -t securityfs security /sys/kernel/security
        dmesg -n 1
        {0}
        poweroff -f
        """;

    /// <summary>What the machine prints.</summary>
    /// <param name="parameters">The kernel's command line.</param>
    /// <param name="modules">Modules that are loaded first, with what they need.</param>
    /// <param name="script">Commands of busybox.</param>
    public static string Boot(IEnumerable<string> parameters, IEnumerable<string> modules, string script)
    {
        var folder = Directory.CreateTempSubdirectory("hardening-vm");
        try
        {
            var disk = Path.Combine(folder.FullName, "initrd");
            WriteDisk(folder.CreateSubdirectory("root").FullName, disk, modules, script);
            return Boot(disk, string.Join(' ', parameters));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What a machine prints that boots this initrd.</summary>
    /// <param name="initrd">The initrd's file.</param>
    /// <param name="parameters">More of the kernel's command line.</param>
    /// <param name="drives">Its disks, as QEMU's option takes them.</param>
    public static string Boot(string initrd, string parameters, params string[] drives)
    {
        var output = Run(initrd, $"{CommandLine} {parameters}", drives);
        return output.Contains(TimerPanic, StringComparison.Ordinal) ? Run(initrd, $"{CommandLine} {parameters}", drives) : output;
    }

    /// <summary>The emulator and the arguments that all machines share.</summary>
    public static string[] Qemu(int mebibytes) =>
    [
        "qemu-system-x86_64", "-accel", "tcg", "-cpu", "max", "-m", $"{mebibytes}", "-no-reboot",
        "-kernel", Directory.GetFiles(Path.Combine(LabRoot.Kernel, "boot"), "vmlinuz-*").Single(),
    ];

    private static string Run(string initrd, string parameters, string[] drives)
    {
        var command = Qemu(512);
        using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "-nographic", "-nic", "none", "-initrd", initrd, "-append", parameters, .. drives.SelectMany(drive => new[] { "-drive", drive })])
        { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        using var timer = new Timer(_ => process.Kill(), null, Patience, Timeout.InfiniteTimeSpan);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.ReplaceLineEndings("\n");
    }

    private static void WriteDisk(string root, string disk, IEnumerable<string> modules, string script)
    {
        foreach (var name in new[] { "bin", "proc", "sys", "dev", "modules" }) Directory.CreateDirectory(Path.Combine(root, name));
        File.Copy("/bin/busybox", Path.Combine(root, "bin", "busybox"));
        File.CreateSymbolicLink(Path.Combine(root, "bin", "sh"), "busybox");
        var load = modules.SelectMany(Files).Distinct().Select(file => $"insmod /modules/{Unpack(file, Path.Combine(root, "modules"))}");
        var init = Path.Combine(root, "init");
        File.WriteAllText(init, Start.Replace("{0}", string.Join('\n', load.Append(script)), StringComparison.Ordinal));
        Output.Tool.Run("chmod", "0700", init);
        Output.Tool.Run("sh", "-c", $"cd '{root}' && find . | cpio --quiet -o -H newc > '{disk}'");
    }

    // modules.dep: "path: what it needs, nearest first".
    private static IEnumerable<string> Files(string module)
    {
        var line = File.ReadLines(Path.Combine(Modules, "modules.dep"))
            .Single(line => Path.GetFileName(line[..line.IndexOf(':', StringComparison.Ordinal)]).Split('.')[0].Replace('-', '_') == module.Replace('-', '_'));
        var (file, needs) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return needs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Append(file);
    }

    private static string Unpack(string file, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        Output.Tool.Run("sh", "-c", $"xz -dc '{Path.Combine(Modules, file)}' > '{Path.Combine(folder, name)}'");
        return name;
    }

    private static string Modules => Directory.GetDirectories(Path.Combine(LabRoot.Kernel, "usr", "lib", "modules")).Single();
}
