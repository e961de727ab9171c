namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>The server that the virtual machine becomes: an encrypted disk, a root that is wiped at boot, one administrator, one service.</summary>
internal static class SmallFleet
{
    public const string Host = "lab";

    public const string Administrator = "operator";

    public const string Nic = "ens2";

    public const int UnlockPort = 2222;

    public const string HostKey = "/persist/etc/ssh/ssh_host_ed25519_key";

    public const string InitrdHostKey = "/persist/etc/secrets/initrd/ssh_host_ed25519_key";

    /// <summary>The secret with the hash of the administrator's password.</summary>
    public const string Password = "operator_password";

    public const string Service = "leases";

    /// <summary>The program of the service.</summary>
    public const string Program = "keep-leases";

    /// <param name="hostKey">The public half of the key that decrypts the host's secrets.</param>
    /// <param name="administrator">The public key of the administrator.</param>
    public static Fleet Described(string hostKey, string administrator)
    {
        var fleet = new Fleet("small", NixosRelease.V26_05);
        fleet.Administrator("operator", administrator);
        var host = fleet.Server(Host).StateVersion(NixosRelease.V26_05).Guest(Hypervisor.Kvm);
        host.Kernel.RestrictBpf().RestrictPtrace(PtraceScope.AdminOnly).HideKernelAddresses().DisableSysRq().ProtectLinks()
            .Blacklist("dccp", "sctp").Load("sch_cake").Sysctl("net.core.default_qdisc", "cake");
        // What QEMU's user network gives a guest.
        host.Network.Interface(Nic, nic => nic.Address("10.0.2.15/24").Gateway("10.0.2.2")).UseNetworkd(waitOnline: false).DisableDhcp().DisableResolved()
            .NameServers("10.0.2.3").RefuseRedirects().VerifySourceAddresses();
        host.Firewall.Enable();
        host.Ssh.KeyOnly().HostKey(HostKeyType.Ed25519, HostKey).PermitRootLogin(RootLogin.No).AllowUsers(Administrator).MaxAuthTries(3);
        host.Secrets.HostKey(hostKey).Identity(HostKey);
        host.Users.Immutable().LockRoot().Add(Administrator, user => user.Wheel().AuthorizedKey(administrator).PasswordFrom(host.Secrets.Add(Password)));
        host.Security.SudoForWheelOnly();
        host.Services.Add(Service, service => service.Run(Program).DynamicUser().StateDirectory(Service).Sandbox(Sandbox.Strict));
        host.Storage
            .Disk("main", "/dev/vda", disk => disk
                .Boot("128M")
                .Encrypted("crypted", luks => luks.Btrfs(fs => fs
                    // btrfs takes the compression of the subvolume that is mounted first for all of them.
                    .Subvolume("root", "/", MountOption.CompressZstd, MountOption.NoAccessTime, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec)
                    .Subvolume("nix", "/nix", MountOption.CompressZstd, MountOption.NoAccessTime)
                    .Subvolume("persist", "/persist", MountOption.CompressZstd, MountOption.NoAccessTime, MountOption.NoDev, MountOption.NoSuid, MountOption.NoExec)
                    .WipeAtBoot("root", keepOld: TimeSpan.FromDays(30)))))
            .Persist("/persist");
        host.Boot.SystemdBoot(generations: 3).UnlockOverSsh(over: Nic, port: UnlockPort, hostKey: InitrdHostKey, administrator);
        return fleet;
    }
}
