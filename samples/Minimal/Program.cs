using Hardening;

const string Admin = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

var fleet = new Fleet("minimal", NixosRelease.V26_05);
var host = fleet.Server("vps").StateVersion(NixosRelease.V26_05).Guest(Hypervisor.Kvm);

host.Kernel.InitializeMemory(onAllocation: true, onFree: true).RandomizeStackOffset().RestrictBpf().RestrictPtrace(PtraceScope.AdminOnly);
host.Network.EnableDhcp().RefuseRedirects().RefuseSourceRoutes().VerifySourceAddresses();
host.Firewall.Enable();
host.Ssh.KeyOnly().PermitRootLogin(RootLogin.No).AllowUsers("admin");
host.Users.Immutable().LockRoot().Add("admin", user => user.Wheel().AuthorizedKey(Admin));
host.Security.SudoForWheelOnly().SudoWithoutPassword(because: "the account has a key and no password");
host.Storage.Disk("main", "/dev/vda", disk => disk.Boot("1G").Ext4("/", MountOption.NoAccessTime));
host.Boot.SystemdBoot(generations: 5);
host.Time.AuthenticatedServers("time.cloudflare.com");
host.Updates.Automatic("github:example/hosts", "Sun 04:40", upgrade => upgrade.Reboot("04:00", "06:00"))
    .CleanUp("weekly", keepSince: TimeSpan.FromDays(14), keep: 5);

return await fleet.RunAsync(args);
