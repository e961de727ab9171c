using Hardening;

namespace Homelab;

/// <summary>The machine that is carried about: nothing listens, everything else as NixOS has it.</summary>
public static class Notebook
{
    public static void Describe(Laptop host)
    {
        host.StateVersion(NixosRelease.V25_11);
        host.Firewall.Enable();
        host.Ssh.Disable();
        host.Users.Add("nixos", user => user.Wheel());
        host.Updates
            .ByHand()
            .CleanUp("weekly", keepSince: TimeSpan.FromDays(3), keep: 3);
        Memory(host.Kernel);
    }

    private static void Memory(Kernel kernel) => kernel
        .Sysctl("vm.swappiness", 100)
        .Sysctl("vm.vfs_cache_pressure", 50)
        .Sysctl("vm.dirty_bytes", 268_435_456)
        .Sysctl("vm.dirty_background_bytes", 67_108_864)
        .Sysctl("vm.dirty_writeback_centisecs", 1500);
}
