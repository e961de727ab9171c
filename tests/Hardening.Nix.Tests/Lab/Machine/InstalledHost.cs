using System.Diagnostics;
using System.Runtime.Versioning;

namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>The small fleet's host on a disk that is formatted as emitted; it can be booted any number of times.</summary>
[SupportedOSPlatform("linux")]
internal sealed class InstalledHost : IDisposable
{
    private const string Passphrase = "a passphrase of the disk";

    private readonly LabFolder client = new();
    private readonly string folder = Directory.CreateTempSubdirectory("hardening-machine").FullName;
    private readonly NixosImage image;

    public InstalledHost()
    {
        var (hostKey, initrdKey, key) = (Key("host"), Key("initrd"), Key("key"));
        Emitted = new EmittedHost(SmallFleet.Described(hostKey, key), SmallFleet.Host);
        client.Write("known_hosts", Guest.KnownHosts(hostKey, initrdKey));
        var configuration = Emitted.Configuration;
        Disks = new DiskLayout(configuration, Passphrase);
        image = new NixosImage(configuration, Disks);
        try
        {
            WriteImages(hostKey);
            Install();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The password of the administrator, whose hash is the host's secret.</summary>
    public const string Password = "correct horse battery staple";

    public EmittedHost Emitted { get; }

    public DiskLayout Disks { get; }

    /// <summary>The modules that the emitted lists name, and that are neither in the initrd nor in the kernel.</summary>
    public IEnumerable<string> ModulesMissingFromInitrd()
    {
        var modules = Directory.GetDirectories(Path.Combine(LabRoot.Kernel, "usr", "lib", "modules")).Single();
        var there = Output.Tool.Run("sh", "-c", $"cpio --quiet -t <'{At("initrd")}'").Split('\n').Concat(File.ReadLines(Path.Combine(modules, "modules.builtin")))
            .Select(static file => Path.GetFileNameWithoutExtension(file).Replace('-', '_')).ToHashSet();
        var initrd = Emitted.Configuration["boot"]!["initrd"]!;
        return new[] { "availableKernelModules", "kernelModules" }.SelectMany(list => initrd[list]?.AsArray() ?? []).Select(static name => (string)name!)
            .Where(name => !there.Contains(name.Replace('-', '_')));
    }

    /// <summary>Boots and unlocks the host, lets the caller ask it, and switches it off.</summary>
    public void Boot(Action<Guest> ask)
    {
        try
        {
            Boot(ask, "console-1");
        }
        catch (Xunit.Sdk.XunitException failed) when (failed.Message.Contains(VirtualMachine.TimerPanic, StringComparison.Ordinal))
        {
            Boot(ask, "console-2");
        }
    }

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Boot(Action<Guest> ask, string console)
    {
        File.Delete(At(console));
        using var guest = new Guest(
            ["-initrd", At("initrd"), "-append", $"{VirtualMachine.CommandLine} {image.CommandLine}", "-drive", $"file={At("disk")},format=raw,if=virtio,cache=unsafe"], At(console), client);
        guest.Unlock(Passphrase);
        guest.WaitForLogin();
        ask(guest);
        guest.Run(SmallFleet.Administrator, "/run/wrappers/bin/sudo -S -p '' systemctl poweroff", Password + "\n");
        guest.WaitForEnd();
    }

    private void WriteImages(string hostKey)
    {
        var initrd = new ImageFolder(At("files/initrd"));
        image.WriteInitrd(initrd, File.ReadAllText(Path.Combine(client.Outside, "initrd")));
        Pack("initrd", image.InitrdModules, initrd.Path);

        var system = new ImageFolder(At("files/system"));
        image.WriteSystem(system, new Dictionary<string, byte[]> { [SmallFleet.Password] = Encrypted(hostKey) });
        system.Script($"store/00000000000000000000000000000000-{SmallFleet.Program}/bin/{SmallFleet.Program}", "date >>\"$STATE_DIRECTORY/leases\"\nexec sleep infinity");
        Pack("system", image.SystemModules, system.Path);

        var installer = new ImageFolder(At("files/installer"));
        installer.Private("host", File.ReadAllText(Path.Combine(client.Outside, "host")));
        installer.Write("init", $"""
            #!/bin/busybox sh
            /bin/busybox --install -s /bin
            export PATH=/bin:/usr/bin:/usr/sbin
            mount -t proc proc /proc
            mount -t sysfs sys /sys
            mount -t devtmpfs dev /dev
            dmesg -n 1
            for module in virtio_pci virtio_blk dm_crypt xts btrfs vfat nls_cp437 nls_ascii; do modprobe $module; done
            sh -c '. /install' && echo INSTALLED
            sync
            poweroff -f
            """, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        installer.Write("install", $"""
            {Disks.Script}
            mkdir -p /mnt/nix/system /mnt$(dirname {SmallFleet.HostKey})
            tar -xf /dev/vdb -C /mnt/nix/system
            ln -s system/store /mnt/nix/store
            cp /host /mnt{SmallFleet.HostKey}
            umount /mnt/boot /mnt/persist /mnt/nix /mnt
            cryptsetup close crypted

            """);
        Pack("installer", ["virtio_blk", "virtio_pci", "dm_crypt", "xts", "aes", "btrfs", "crc32c", "xxhash_generic", "blake2b_generic", "vfat", "nls_cp437", "nls_ascii", "nls_iso8859-1"], installer.Path);
    }

    private void Install()
    {
        using (var disk = File.Create(At("disk"))) disk.SetLength(1536L << 20);
        var output = VirtualMachine.Boot(At("installer"), "", $"file={At("disk")},format=raw,if=virtio,cache=unsafe", $"file={At("system")},format=raw,if=virtio,readonly=on");
        Assert.True(output.Contains("INSTALLED", StringComparison.Ordinal), output);
    }

    private void Pack(string kind, IEnumerable<string> modules, string rendered)
    {
        File.WriteAllLines(At("modules"), modules);
        Output.Tool.Run("bash", Path.Combine(AppContext.BaseDirectory, "Lab", "Machine", "pack.sh"), kind, LabRoot.Folder, At("modules"), rendered, At(kind));
    }

    private string Key(string name)
    {
        Assert.Equal(0, LabRoot.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", $"{client.Inside}/{name}").ExitCode);
        return File.ReadAllText(Path.Combine(client.Outside, name + ".pub")).Trim();
    }

    // As the owner encrypts it: to the host's key.
    private byte[] Encrypted(string hostKey)
    {
        var hash = Output.Tool.Run("mkpasswd", "--method=sha-512", "--rounds=5000", Password).Trim();
        var file = At("secret.age");
        using var age = Process.Start(new ProcessStartInfo("age", ["--recipient", hostKey, "--output", file]) { RedirectStandardInput = true })!;
        age.StandardInput.Write(hash);
        age.StandardInput.Close();
        age.WaitForExit();
        Assert.Equal(0, age.ExitCode);
        return File.ReadAllBytes(file);
    }

    private string At(string name) => Path.Combine(folder, name);
}
