using Hardening;

namespace HardenedFleet;

/// <summary>The hosts of the fleet; the program emits them, the tests check them.</summary>
public static class Hosts
{
    // Replace it with the line of your own .pub file: it is the only way into the host.
    private const string AdminKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    public static Fleet Describe()
    {
        var fleet = new Fleet("hardenedfleetname", NixosRelease.V26_05);
#if (isLaptop)
        Describe(fleet.Laptop("firsthost"));
#else
        Describe(fleet.Server("firsthost"));
#endif
        return fleet;
    }

    private static void Describe(Host host)
    {
        host.StateVersion(NixosRelease.V26_05);
#if (isVps)
        host.Guest(Hypervisor.Kvm);
        host.Storage.Disk("main", "/dev/vda", disk => disk.Boot("512M").Ext4("/", MountOption.NoAccessTime));
#else
        // Written by nixos-generate-config on the machine; the placeholder lets the flake evaluate until then.
        host.Import("./hosts/firsthost/hardware-configuration.nix");
#endif
        host.Boot.SystemdBoot(generations: 5);

        host.Kernel.InitializeMemory(onAllocation: true, onFree: true).RandomizeStackOffset().RestrictBpf().RestrictPtrace(PtraceScope.AdminOnly);
        host.Network.EnableDhcp().RefuseRedirects().RefuseSourceRoutes().VerifySourceAddresses();
        host.Firewall.Enable();

        host.Ssh.KeyOnly().PermitRootLogin(RootLogin.No).AllowUsers("admin");
        host.Users.Immutable().LockRoot().Add("admin", user => user.Wheel().AuthorizedKey(AdminKey));
        host.Security.SudoForWheelOnly().SudoWithoutPassword(because: "the account has a key and no password");

        host.Time.AuthenticatedServers("time.cloudflare.com");
        host.Updates.ByHand();
    }
}
