namespace Hardening.Overview.Tests;

/// <summary>Hosts with many protections.</summary>
internal static class ClaimHosts
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["homelab", "notebook", "rich"];

        /// <summary>One of them, with its fleet.</summary>
    public static (FleetModel Fleet, HostModel Host) Find(string which)
    {
        var fleet = which == "rich" ? Rich() : SampleFleet.Load().Run()!;
        return (fleet, fleet.Hosts.Single(host => host.Name == which));
    }

    private static FleetModel Rich()
    {
        var fleet = new Fleet("test");
        var host = fleet.Server("rich");
        var token = host.Secrets.HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh").Add("token");
        host.Kernel.Blacklist("dccp", "sctp").Lockdown(LockdownMode.Integrity).EnforceModuleSignatures().HideKernelAddresses().RestrictBpf();
        host.Network.Interface("eth0", static nic => nic.Address("198.51.100.5/26")).RefuseForwarding().VerifySourceAddresses();
        host.Firewall.Backend(FirewallBackend.Nftables).DenyPing().AllowTcp(80).FilterForwarded().ReversePath(ReversePathCheck.Strict);
        host.Ssh.KeyOnly().PermitRootLogin(RootLogin.No).AllowUsers("admin").MaxAuthTries(3).MaxSessions(2).KeyExchange(Kex.MlKem768X25519).IgnoreKeysInHomes();
        host.Users.Immutable().LockRoot();
        host.Security.SudoForWheelOnly().Audit(AuditGroup.Accounts, AuditGroup.KernelModules).LockAudit().AppArmor().ProtectKernelImage().LockKernelModules().NoPkexec();
        host.Services.Add("x", static unit => unit.Run("hello").DynamicUser().Sandbox(Sandbox.Strict));
        host.Systemd.DisableEmergencyMode().DiscardCoreDumps().Journal(static journal => journal.Storage(JournalStorage.Persistent).Seal());
        host.Storage.Disk("main", "/dev/disk/by-id/x", static disk => disk.Encrypted("crypt", static luks => luks.Ext4("/srv", MountOption.NoExec, MountOption.NoSuid)));
        host.Boot.NoRescueShell();
        host.Backup.Daily("main", copy => copy.To("/backup").Password(token).Paths("/srv", "/home").Keep(daily: 7, weekly: 2, monthly: 1, yearly: 1));
        host.Time.AuthenticatedServers("time.cloudflare.com");
        host.Updates.Automatic("github:example/hosts", "daily");
        var proxy = host.Containers.Add("proxy", box => box.HostNetwork(because: "a test").Traefik(traefik => traefik.Domain("example.org").AcmeCloudflare("a@example.org", token).MinimumTls(TlsVersion.Tls12)));
        host.Containers.Add("vault", box => box.PrivateNetwork(host: "10.0.0.1", container: "10.0.0.2").UserNamespace().Ephemeral().MemoryMax("1G").TasksMax(100).DropCapabilities("CAP_SYS_CHROOT")
            .Vaultwarden(static vault => vault.NoSignups()).Publish("vault", proxy, static page => page.ServiceLogin()));
        host.Containers.Add("names", static box => box.PrivateNetwork(host: "10.0.0.3", container: "10.0.0.4").AdGuardHome(static dns => dns.AllowClients("192.168.1.0/24")));
        return fleet.ToModel();
    }
}
