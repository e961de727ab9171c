namespace Hardening.Nix.Tests.Emission;

/// <summary>A server on which every method of every facet is called, with the values of a person who knows them.</summary>
internal static class EveryMethod
{
    private const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    public static Fleet Fleet(NixosRelease release)
    {
        var fleet = new Fleet("every", release);
        fleet.DeployWith(DeploymentTool.Colmena).DeployWith(DeploymentTool.DeployRs);
        var host = fleet.Server("every");
        host.StateVersion(NixosRelease.V25_11).Architecture(Architecture.Arm64).Import("./hardware-configuration.nix").Accept("HD1101", because: "a test");
        host.Guest(Hypervisor.HyperV).Hardware.Physical().Firmware().Microcode(CpuVendor.Intel).Report("./facter.json");
        Kernel(host.Kernel);
        KernelProtections(host.Kernel);
        Network(host.Network);
        Firewall(host.Firewall);
        Ssh(host.Ssh);
        var admin = fleet.Administrator("admin", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ36p+7PbWSLvy+OTa9VpzcRkrU5uILNi8tV3GeYgjCi");
        host.Use(fleet.Input("nix-mineral", "github:cynicsketch/nix-mineral").FollowNixpkgs().Options("nm").Module("nixosModules.nix-mineral").ChangesOnly("environment.etc"));
        var password = Secrets(host.Secrets);
        Services(host.Services, password);
        Systemd(host.Systemd, password);
        host.Users
            .Immutable()
            .LockRoot()
            .Add("admin", user => user
                .Wheel()
                .Groups("video", "audio")
                .AuthorizedKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org")
                .AuthorizedKey("restrict,command=\"nix-daemon --stdio\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh builder")
                .PasswordFrom("/persist/passwords/admin")
                .PasswordFrom(password)
                .Authorize(admin)
                .Description("Who looks after it"))
            .Add("backup", user => user.System());
        host.Updates
            .Automatic("github:example/hosts", "Sun 04:40", upgrade => upgrade
                .Reboot("03:00", "05:00").Within(TimeSpan.FromHours(1)).Flags("--commit-lock-file", "--max-jobs", "1").Reboot().AtNextBoot())
            .ByHand()
            .CleanUp("weekly", keepSince: TimeSpan.FromDays(3), keep: 3);
        Containers(host);
        Storage(host.Storage);
        Boot(host);
        Rest(host);
        // On hosts of their own: there they fill what other calls leave unset.
        var baseline = fleet.Server("baseline");
        baseline.Ssh.Enable();
        baseline.Apply(Baselines.SshModern, "services.openssh.settings.MaxAuthTries");
        fleet.Laptop("level").Harden(HardeningLevel.Laptop);
        return fleet;
    }

    private static void Storage(HostStorage storage) => storage
        .Disk("main", "/dev/disk/by-id/nvme-example", disk => disk
            .Boot("512M")
            .Encrypted("crypt-ed", luks => luks
                .AllowDiscards()
                .Btrfs(fs => fs
                    .Subvolume("root", "/", MountOption.NoAccessTime, MountOption.NoSuid, MountOption.NoDev)
                    .Subvolume("nix", "/nix", MountOption.CompressZstd)
                    .Subvolume("persist", "/persist", MountOption.NoExec, MountOption.Unlisted("x-systemd.device-timeout=30"))
                    .WipeAtBoot("root", keepOld: TimeSpan.FromDays(30), atMost: 10))))
        .Disk("seventh", "/dev/disk/by-id/ata-seventh", disk => disk.BiosBoot().Encrypted("games", luks => luks.UnlockWithTpm2(pin: true, 0, 7).UnlockWithFido2().Ext4("/games")))
        .Unlock("older", "/dev/disk/by-uuid/0c5b2a36-0000-4000-8000-000000000002", luks => luks.UnlockWithTpm2(pin: false, 7).UnlockWithFido2())
        .Swap("/dev/disk/by-partlabel/swap", randomKey: true)
        .SwapFile("/persist/swapfile", mebibytes: 1024)
        .Zram(percent: 25)
        .Zfs("4f6a1c2e")
        .Disk("second", "/dev/disk/by-id/ata-example", disk => disk.Xfs("/backup", MountOption.NoFail))
        .Disk("third", "/dev/disk/by-id/ata-third", disk => disk.Ext4("/srv"))
        .Disk("fourth", "/dev/disk/by-id/ata-fourth", disk => disk.Btrfs(fs => fs.Subvolume("@media", "/media")))
        .Disk("fifth", "/dev/disk/by-id/ata-fifth", disk => disk.Encrypted("photos", luks => luks.Xfs("/photos", MountOption.ReadOnly)))
        .Disk("sixth", "/dev/disk/by-id/ata-sixth", disk => disk.Encrypted("films", luks => luks.Ext4("/films")))
        .Unlock("old", "/dev/disk/by-uuid/0c5b2a36-0000-4000-8000-000000000001")
        .Mount("/old", "/dev/mapper/old", FilesystemFormat.Btrfs, MountOption.Subvolume("home"))
        .Tmpfs("/tmp", MountOption.Limit("2G"), MountOption.NoDev)
        .NeededForBoot("/srv")
        .Persist("/persist", keep => keep.Folders("/var/lib/bluetooth").Files("/etc/adjtime"));

    private static void Boot(Server host) => host.Boot
        .SystemdBoot(generations: 5, editor: true, because: "locked room")
        .Grub("/dev/disk/by-id/ata-second", generations: 6)
        .Extlinux(generations: 6)
        .SecureBoot(generations: 6)
        .LoadEarly("e1000e")
        .LoadEarly(KernelModule.Unlisted("my_driver"))
        .ResumeFrom("/dev/disk/by-label/swap")
        .NoRescueShell()
        .UnlockOverSsh(over: "enp1s0", port: 2222, hostKey: "/persist/etc/secrets/initrd/ssh_host_ed25519_key",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org");

    private static void Rest(Server host)
    {
        var password = host.Secrets.Add("backup_password");
        host.Backup
            .Daily("main", copy => copy.To("/backup").Password(password).Everything().Keep(daily: 7, weekly: 2, monthly: 1, yearly: 1).Check(percent: 10))
            .On("Sun 03:00", "away", copy => copy
                .To("sftp:backup@example.org:/copies").Password(password).Credentials(password).SshKey(password)
                .Everything().Paths("/srv").Exclude("/srv/cache", "**/node_modules").Keep(daily: 0, weekly: 4, monthly: 12));
        host.Wireless.Iwd().MacAddress(MacPolicy.PerNetwork).Country("DE").ConfigureAddresses();
        host.Time.Zone("Europe/Berlin").Servers("ntp.example.org").AuthenticatedServers("time.cloudflare.com");
        host.Security
            .SudoForWheelOnly().SudoAsksForPassword().SudoWithoutPassword(because: "accounts have keys alone").DisableSudo()
            .Audit(AuditGroup.Accounts, AuditGroup.Privileges, AuditGroup.KernelModules, AuditGroup.Clock, AuditGroup.Mounts)
            .LockAudit().AppArmor().ProtectKernelImage().LockKernelModules().NoPkexec().UsbGuard("allow id 1d6b:0002", "allow id 1050:0407 name \"YubiKey\"");
        host.Nixos
            .Set("services.fwupd.enable", true)
            .Set("boot.loader.timeout", 3)
            .Set("i18n.defaultLocale", "en_US.UTF-8")
            .Set("environment.systemPackages", NixValue.List(NixValue.Package("htop"), NixValue.Package("python3Packages.black")))
            .Set("services.nginx.virtualHosts", new NixAttributes { ["example.org"] = new NixAttributes { ["forceSSL"] = true, ["globalRedirect"] = null } })
            .Set("environment.etc.motd.source", NixValue.Path("./files/motd"))
            .Set("services.postgresql.settings", new NixAttributes().With("checkpoint_completion_target", 0.9))
            .Set("networking.timeServers", NixValue.List(new[] { "ntp.example.org" }))
            .Set("boot.kernelPackages", NixValue.Raw("pkgs.linuxPackages_latest"))
            .Force("systemd.services.sshd.serviceConfig.PrivateTmp", false)
            .Default("boot.loader.grub.timeoutStyle", "hidden")
            .SetList("boot.supportedFilesystems", "btrfs")
            .SetList("networking.search", new[] { "example.org" })
            .Declare("services.newer.enable", "boolean");
    }

    private static void Kernel(Kernel kernel) => kernel
        .Package(KernelPackages.Latest)
        .Configure("CONFIG_SECURITY_LANDLOCK", KernelConfigValue.Yes, because: "services sandbox themselves")
        .Configure("DEFAULT_MMAP_MIN_ADDR", KernelConfigValue.Freeform("65536"))
        .Configure("KEXEC", KernelConfigValue.No)
        .Configure("WIREGUARD", KernelConfigValue.Module)
        .Lockdown(LockdownMode.Integrity)
        .EnforceModuleSignatures()
        .Blacklist("vivid", "btusb")
        .Blacklist(KernelModules.FireWire)
        .Blacklist(KernelModule.Unlisted("my_driver"))
        .Load("kvm-intel")
        .Load(KernelModule.Unlisted("my_driver"))
        .BootParameter("console=ttyS0,115200", because: "the rack has a serial line")
        .BootParameter("console=tty0")
        .BootParameter(BootParameter.Unlisted("my_driver.mode=\"a b\""))
        .Sysctl("kernel.sysrq", 0)
        .Sysctl("kernel.printk", "3 3 3 3")
        .Sysctl("kernel.dmesg_restrict", true)
        .Sysctl(SysctlKey.Unlisted("my.own"), SysctlValue.From("a \"quoted\" ${value}"))
        .Sysctl(SysctlKey.Unlisted("my.number"), 0)
        .Sysctl(SysctlKey.Unlisted("my.text"), "a")
        .Sysctl(SysctlKey.Unlisted("my.switch"), true);

    private static void KernelProtections(Kernel kernel) => kernel
        .InitializeMemory(onAllocation: true, onFree: false)
        .KeepSlabsSeparate().ShufflePageAllocator().RandomizeStackOffset().IsolatePageTables().DisableVsyscall().DisableDebugfs()
        .DisableHibernation().PanicOnOops(TimeSpan.FromSeconds(10)).RestrictPtrace(PtraceScope.AdminOnly).HideKernelAddresses()
        .DisableKexec().DisableSysRq().RestrictBpf().RestrictPerformanceEvents().ProtectLinks().RefuseCoreDumpsOfPrivileged()
        .RefuseTerminalInjection().QuietConsole().RandomizeMemoryLayout(32, 16);

    private static void Network(Network network) => network
        .Interface("enp1s0", nic => nic.Address("192.168.1.20/24").Gateway("192.168.1.1").Address("2001:db8::1/64").Gateway("fe80::1").WakeOnLan().MacAddress("02:00:00:00:00:01"))
        .Interface("enp2s0", nic => nic.Dhcp())
        .NameServers("192.168.1.1", "2001:db8::53")
        .EnableDhcp().DisableDhcp().DisableResolved().UseNetworkd(waitOnline: false).Unmanaged("10-containers", "ve-*").DisableIPv6()
        .Nat("enp1s0", "ve-*").IgnorePings().HardenIcmp().HardenTcp().RefuseRedirects().RefuseSourceRoutes().RefuseRelaying()
        .RefuseForwarding().VerifySourceAddresses().LogMartians().CongestionControl("bbr").QueueDiscipline("cake");

    private static void Firewall(Firewall firewall) => firewall
        .Disable().Enable().Backend(FirewallBackend.Nftables).AllowPing().DenyPing()
        .AllowTcp(53, 80).AllowTcpRange(8000, 8010).AllowUdp(53).AllowUdpRange(60000, 61000)
        .On("enp2s0", nic => nic.AllowTcp(22).AllowTcpRange(1, 2).AllowUdp(123).AllowUdpRange(3, 4))
        .Trust("ve-*").ReversePath(ReversePathCheck.Loose).LogRefused().FilterForwarded();

    private static void Ssh(Ssh ssh) => ssh
        .Disable().Enable().KeyOnly().PasswordAuthentication(false).KeyboardInteractive(false).PermitRootLogin(RootLogin.No)
        .KeyExchange(Kex.MlKem768X25519, Kex.Sntrup761X25519).Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Gcm).Macs(Mac.HmacSha512Etm)
        .HostKey(HostKeyType.Ed25519, "/persist/etc/ssh/ssh_host_ed25519_key")
        .MaxAuthTries(3).MaxSessions(2).LoginGraceTime(TimeSpan.FromSeconds(30)).ClientAlive(TimeSpan.FromMinutes(1), 3)
        .Ports(22, 2222).ListenOn("192.168.1.20").KeepPortClosed().AllowUsers("admin").TcpForwarding(false).X11Forwarding(false)
        .AgentForwarding(false).IgnoreKeysInHomes();

    private static Secret Secrets(Secrets secrets)
    {
        secrets.Backend(SecretBackend.Agenix).HostKey(HostKey).Identity("/persist/etc/ssh/ssh_host_ed25519_key");
        secrets.Add("restic_password");
        secrets.Generate("generated", SecretGenerator.Token);
        return secrets.Add("admin_password", secret => secret.File("./secrets/server/admin_password.age").Owner("admin").Group("keys").Mode("0440"));
    }

    private static void Services(Services services, Secret secret) => services
        .Extend("sshd", unit => unit.After("network-online.target"))
        .CloudflareTunnel(secret)
        .Add("every", service => service
            .Description("A \"quoted\" ${value}")
            .Run("python3Packages.pyyaml").Program("yaml").Arguments("--say", "a b", "100%", "$HOME", "", "it's;", "\"\\")
            .Variable("LOG_LEVEL", "50% info").SecretVariable("TOKEN_FILE", secret).PassSecret(secret, "--token-file=").EnvironmentFrom(secret)
            .RunAs("every").DynamicUser().Groups("video").Type(ServiceType.Notify).Restart(RestartPolicy.Always, TimeSpan.FromSeconds(10))
            .After("postgresql.service").Wants("postgresql.service").Requires("postgresql.service").WantedBy("graphical.target").NeedsNetwork()
            .Timer("Sun 04:40", timer => timer.Persistent().Within(TimeSpan.FromHours(1)))
            .StateDirectory("every").CacheDirectory("every").RuntimeDirectory("every")
            .Sandbox(Sandbox.Strict, sandbox => Sandboxed(sandbox)));

    private static void Sandboxed(ServiceSandbox sandbox) => sandbox
        .NoCapabilities().CapabilityBoundingSet(Capability.NetBindService, Capability.DacReadSearch).AmbientCapabilities(Capability.NetBindService)
        .UMask("0027").KeyringMode(KeyringMode.Shared).NotifyAccess(NotifyAccess.Exec).NoNewPrivileges().Delegate(false).RemoveIPC()
        .ProtectSystem(SystemProtection.Full).ProtectHome(HomeProtection.ReadOnly).ProtectProc(ProcessVisibility.Ptraceable).ProcSubset(ProcSubset.All)
        .ReadWritePaths("/srv/a b").ReadOnlyPaths("/srv").InaccessiblePaths("/dev/shm").RootDirectory("/srv/root")
        .DevicePolicy(DevicePolicy.Strict).DeviceAllow("/dev/dri/renderD128")
        .PrivateTmp().PrivateDevices(false).PrivateMounts().PrivateNetwork(false).PrivateUsers(false).PrivatePIDs().PrivateIPC()
        .ProtectClock().ProtectHostname().ProtectKernelLogs().ProtectKernelModules().ProtectKernelTunables().ProtectControlGroups()
        .LockPersonality().MemoryDenyWriteExecute(false).RestrictNamespaces().RestrictRealtime().RestrictSUIDSGID().NativeSystemCalls()
        .AllowSystemCalls(SystemCalls.SystemService, SystemCalls.Named("memfd_create")).DenySystemCalls(SystemCalls.Privileged)
        .RestrictAddressFamilies(AddressFamily.Inet, AddressFamily.Unix).OnlyNetworks("192.168.1.0/24", "127.0.0.0/8");

    private static void Systemd(Systemd systemd, Secret secret) => systemd
        .NotifyFailures(secret, "container@photos.service")
        .DisableEmergencyMode()
        .DiscardCoreDumps()
        .Journal(journal => journal
            .Storage(JournalStorage.Persistent).MaxSize("1G").KeepFor(TimeSpan.FromDays(90)).RateLimit(1000, TimeSpan.FromSeconds(30)).Seal().ForwardNowhere());

    private static void Containers(Server host)
    {
        var subnet = host.Containers.Subnet("10.10.10.0/24");
        var token = host.Secrets.Add("token");
        var proxy = host.Containers.Add("proxy", c => c
            .HostNetwork(because: "it serves the household")
            .Traefik(t => t
                .Domain("example.org").AcmeCloudflare("admin@example.org", token).MinimumTls(TlsVersion.Tls12)
                .TrustedProxies("127.0.0.1/32", "10.0.0.0/8").LogRequests()));
        var login = host.Containers.Add("login", c => c.PrivateNetwork(subnet).UserNamespace().Authelia(a => Login(host, a))
            .Publish("auth", proxy, page => page.ServiceLogin()));
        host.Containers.Add("names", c => c
            .PrivateNetwork(subnet)
            .Ephemeral()
            .AdGuardHome(d => d
                .Upstreams("https://dns.quad9.net/dns-query").Bootstrap("9.9.9.9", "2620:fe::fe").BlockLists("https://example.org/list.txt")
                .AllowClients("192.168.1.0/24").WebPort(3000))
            .Publish("dns", proxy, page => page.TwoFactor(login)));
        host.Containers.Add("photos", c => c
            .PrivateNetwork("10.10.11.2", "10.10.11.3").UserNamespace().Immich(i => i.NoMachineLearning())
            .Publish("photos", proxy, page => page.OneFactor(login)));
        host.Containers.Add("vault", c => c
            .PrivateNetwork(subnet).UserNamespace()
            .Vaultwarden(v => v.AllowSignups().NoSignups().NoInvitations().NoPasswordHints().LogToSyslog().EnvironmentFrom(token))
            .Publish("vault", proxy, page => page.ServiceLogin()));
        host.Containers.Add("files", c => c.PrivateNetwork(subnet).OpenCloud(o => o.EnvironmentFrom(token).LoginAt(login, "photos")).Publish("cloud", proxy, page => page.ServiceLogin()));
        host.Containers.Add("own", c => c
            .PrivateNetwork(subnet).NixDaemon(because: "it builds").StartByHand().StateVersion(NixosRelease.V25_11).NameServers("9.9.9.9")
            .Firewall(f => f.AllowTcp(22, 8000).AllowUdp(53)).BindReadOnly("/srv/pages").BindWritable("/srv/inbox", "/var/inbox").Credential(token)
            .MemoryMax("4G").CpuQuota(150).TasksMax(1000).AddCapabilities("CAP_NET_ADMIN").DropCapabilities("CAP_SYS_CHROOT", "CAP_SETPCAP")
            .Publish("own.pages", proxy, page => page.OneFactor(login).Port(8000)));
    }

    private static void Login(Server host, Authelia login) => login
        .Users(host.Secrets.Add("users"))
        .Keys(host.Secrets.Add("reset"), host.Secrets.Add("session"), host.Secrets.Add("storage"))
        .OidcProvider(host.Secrets.Add("issuer"), host.Secrets.Add("hmac"))
        .Regulation(3, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(90))
        .SecondFactors(SecondFactor.WebAuthn)
        .Client("photos", client => client
            .DisplayName("Photos").SecretDigest(host.Secrets.Add("client")).SecretInBody().OneFactor()
            .RedirectTo("https://photos.example.org/auth/login").Scopes(OidcScope.Email))
        .Client("files", client => client
            .InBrowser().TwoFactor().RedirectTo("https://cloud.example.org/").Scopes(OidcScope.Profile, OidcScope.Groups, OidcScope.OfflineAccess));
}
