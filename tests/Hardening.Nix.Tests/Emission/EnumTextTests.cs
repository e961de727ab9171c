using System.Reflection;
using System.Text.RegularExpressions;

namespace Hardening.Nix.Tests.Emission;

/// <summary>Every member of every enumeration that calls of the DSL take, against the text that NixOS and the program it configures read.</summary>
public sealed class EnumTextTests
{
    private static readonly (Enum Member, Action<Server> Describe, string Text)[] Table =
    [
        (Baselines.Kspp, static host => host.Apply(Baselines.Kspp), "\"slab_nomerge\""),
        (Baselines.SshModern, static host => { host.Ssh.Enable(); host.Apply(Baselines.SshModern); }, "MaxAuthTries"),
        (Baselines.AnssiIntermediary, static host => host.Apply(Baselines.AnssiIntermediary), "\"kernel.panic_on_oops\""),
        (Baselines.AnssiReinforced, static host => host.Apply(Baselines.AnssiReinforced), "\"iommu=force\""),
        (Baselines.NixosHardenedProfile, static host => host.Apply(Baselines.NixosHardenedProfile), "\"kernel.ftrace_enabled\""),
        (HardeningLevel.Server, static host => host.Harden(HardeningLevel.Server), "\"debugfs=off\""),
        (HardeningLevel.Laptop, static host => host.Harden(HardeningLevel.Laptop), "\"kernel.warn_limit\""),
        (CpuVendor.Intel, static host => host.Hardware.Microcode(CpuVendor.Intel), "intel.updateMicrocode = true;"),
        (CpuVendor.Amd, static host => host.Hardware.Microcode(CpuVendor.Amd), "amd.updateMicrocode = true;"),
        (Hypervisor.Kvm, static host => host.Guest(Hypervisor.Kvm), "\"virtio_blk\""),
        (Hypervisor.HyperV, static host => host.Guest(Hypervisor.HyperV), "hypervGuest.enable = true;"),
        (Hypervisor.VMware, static host => host.Guest(Hypervisor.VMware), "vmware.guest.enable = true;"),
        (Hypervisor.VirtualBox, static host => host.Guest(Hypervisor.VirtualBox), "virtualbox.guest.enable = true;"),
        (Hypervisor.Xen, static host => host.Guest(Hypervisor.Xen), "\"xen-blkfront\""),
        (LockdownMode.Integrity, Kernel(static k => k.Lockdown(LockdownMode.Integrity)), "\"lockdown=integrity\""),
        (LockdownMode.Confidentiality, Kernel(static k => k.Lockdown(LockdownMode.Confidentiality)), "\"lockdown=confidentiality\""),
        (PtraceScope.Classic, Kernel(static k => k.RestrictPtrace(PtraceScope.Classic)), "\"kernel.yama.ptrace_scope\" = 0;"),
        (PtraceScope.Descendants, Kernel(static k => k.RestrictPtrace(PtraceScope.Descendants)), "\"kernel.yama.ptrace_scope\" = 1;"),
        (PtraceScope.AdminOnly, Kernel(static k => k.RestrictPtrace(PtraceScope.AdminOnly)), "\"kernel.yama.ptrace_scope\" = 2;"),
        (PtraceScope.Nobody, Kernel(static k => k.RestrictPtrace(PtraceScope.Nobody)), "\"kernel.yama.ptrace_scope\" = 3;"),
        (FirewallBackend.Iptables, static host => host.Firewall.Backend(FirewallBackend.Iptables), "nftables.enable = false;"),
        (FirewallBackend.Nftables, static host => host.Firewall.Backend(FirewallBackend.Nftables), "nftables.enable = true;"),
        (ReversePathCheck.Off, static host => host.Firewall.ReversePath(ReversePathCheck.Off), "checkReversePath = false;"),
        (ReversePathCheck.Loose, static host => host.Firewall.ReversePath(ReversePathCheck.Loose), "checkReversePath = \"loose\";"),
        (ReversePathCheck.Strict, static host => host.Firewall.ReversePath(ReversePathCheck.Strict), "checkReversePath = true;"),
        (RootLogin.No, static host => host.Ssh.PermitRootLogin(RootLogin.No), "PermitRootLogin = \"no\";"),
        (RootLogin.ProhibitPassword, static host => host.Ssh.PermitRootLogin(RootLogin.ProhibitPassword), "PermitRootLogin = \"prohibit-password\";"),
        (RootLogin.ForcedCommandsOnly, static host => host.Ssh.PermitRootLogin(RootLogin.ForcedCommandsOnly), "PermitRootLogin = \"forced-commands-only\";"),
        (RootLogin.Yes, static host => host.Ssh.PermitRootLogin(RootLogin.Yes), "PermitRootLogin = \"yes\";"),
        (SecretBackend.Agenix, Secret(SecretBackend.Agenix), "age.secrets"),
        (SecretBackend.Sops, Secret(SecretBackend.Sops), "sops"),
        (SecretGenerator.PasswordHash, static host => host.Secrets.Generate("made", SecretGenerator.PasswordHash), "\"secrets/made.password.age\".publicKeys"),
        (SecretGenerator.OidcClientDigest, static host => host.Secrets.Generate("made", SecretGenerator.OidcClientDigest), "\"secrets/made.password.age\".publicKeys"),
        (ServiceType.Simple, Unit(static unit => unit.Type(ServiceType.Simple)), "Type = \"simple\";"),
        (ServiceType.Exec, Unit(static unit => unit.Type(ServiceType.Exec)), "Type = \"exec\";"),
        (ServiceType.Notify, Unit(static unit => unit.Type(ServiceType.Notify)), "Type = \"notify\";"),
        (ServiceType.OneShot, Unit(static unit => unit.Type(ServiceType.OneShot)), "Type = \"oneshot\";"),
        (RestartPolicy.OnFailure, Unit(static unit => unit.Restart(RestartPolicy.OnFailure, TimeSpan.FromSeconds(5))), "Restart = \"on-failure\";"),
        (RestartPolicy.Always, Unit(static unit => unit.Restart(RestartPolicy.Always, TimeSpan.FromSeconds(5))), "Restart = \"always\";"),
        (RestartPolicy.No, Unit(static unit => unit.Restart(RestartPolicy.No, TimeSpan.FromSeconds(5))), "Restart = \"no\";"),
        (SystemProtection.No, Shut(static s => s.ProtectSystem(SystemProtection.No)), "ProtectSystem = \"no\";"),
        (SystemProtection.Yes, Shut(static s => s.ProtectSystem(SystemProtection.Yes)), "ProtectSystem = \"yes\";"),
        (SystemProtection.Full, Shut(static s => s.ProtectSystem(SystemProtection.Full)), "ProtectSystem = \"full\";"),
        (SystemProtection.Strict, Shut(static s => s.ProtectSystem(SystemProtection.Strict)), "ProtectSystem = \"strict\";"),
        (HomeProtection.No, Shut(static s => s.ProtectHome(HomeProtection.No)), "ProtectHome = \"no\";"),
        (HomeProtection.ReadOnly, Shut(static s => s.ProtectHome(HomeProtection.ReadOnly)), "ProtectHome = \"read-only\";"),
        (HomeProtection.TmpFs, Shut(static s => s.ProtectHome(HomeProtection.TmpFs)), "ProtectHome = \"tmpfs\";"),
        (HomeProtection.Yes, Shut(static s => s.ProtectHome(HomeProtection.Yes)), "ProtectHome = \"yes\";"),
        (ProcessVisibility.Default, Shut(static s => s.ProtectProc(ProcessVisibility.Default)), "ProtectProc = \"default\";"),
        (ProcessVisibility.NoAccess, Shut(static s => s.ProtectProc(ProcessVisibility.NoAccess)), "ProtectProc = \"noaccess\";"),
        (ProcessVisibility.Invisible, Shut(static s => s.ProtectProc(ProcessVisibility.Invisible)), "ProtectProc = \"invisible\";"),
        (ProcessVisibility.Ptraceable, Shut(static s => s.ProtectProc(ProcessVisibility.Ptraceable)), "ProtectProc = \"ptraceable\";"),
        (ProcSubset.All, Shut(static s => s.ProcSubset(ProcSubset.All)), "ProcSubset = \"all\";"),
        (ProcSubset.Pid, Shut(static s => s.ProcSubset(ProcSubset.Pid)), "ProcSubset = \"pid\";"),
        (DevicePolicy.Auto, Shut(static s => s.DevicePolicy(DevicePolicy.Auto)), "DevicePolicy = \"auto\";"),
        (DevicePolicy.Closed, Shut(static s => s.DevicePolicy(DevicePolicy.Closed)), "DevicePolicy = \"closed\";"),
        (DevicePolicy.Strict, Shut(static s => s.DevicePolicy(DevicePolicy.Strict)), "DevicePolicy = \"strict\";"),
        (KeyringMode.Private, Shut(static s => s.KeyringMode(KeyringMode.Private)), "KeyringMode = \"private\";"),
        (KeyringMode.Shared, Shut(static s => s.KeyringMode(KeyringMode.Shared)), "KeyringMode = \"shared\";"),
        (KeyringMode.Inherit, Shut(static s => s.KeyringMode(KeyringMode.Inherit)), "KeyringMode = \"inherit\";"),
        (NotifyAccess.None, Shut(static s => s.NotifyAccess(NotifyAccess.None)), "NotifyAccess = \"none\";"),
        (NotifyAccess.Main, Shut(static s => s.NotifyAccess(NotifyAccess.Main)), "NotifyAccess = \"main\";"),
        (NotifyAccess.Exec, Shut(static s => s.NotifyAccess(NotifyAccess.Exec)), "NotifyAccess = \"exec\";"),
        (NotifyAccess.All, Shut(static s => s.NotifyAccess(NotifyAccess.All)), "NotifyAccess = \"all\";"),
        .. Families(("Unix", "AF_UNIX"), ("Inet", "AF_INET"), ("Inet6", "AF_INET6"), ("Netlink", "AF_NETLINK"), ("Packet", "AF_PACKET"), ("Vsock", "AF_VSOCK"), ("Bluetooth", "AF_BLUETOOTH"), ("Alg", "AF_ALG")),
        // capabilities(7) has one word after another.
        .. Enum.GetValues<Capability>().Select(capability => ((Enum)capability, Shut(s => s.CapabilityBoundingSet(capability)), $"\"CAP_{Regex.Replace(capability.ToString(), "(?<=[a-z])(?=[A-Z])", "_").ToUpperInvariant()}\"")),
        (JournalStorage.Persistent, Journal(JournalStorage.Persistent), "Storage = \"persistent\";"),
        (JournalStorage.Volatile, Journal(JournalStorage.Volatile), "Storage = \"volatile\";"),
        (JournalStorage.Auto, Journal(JournalStorage.Auto), "Storage = \"auto\";"),
        (JournalStorage.None, Journal(JournalStorage.None), "Storage = \"none\";"),
        (MacPolicy.Permanent, static host => host.Wireless.MacAddress(MacPolicy.Permanent), "AddressRandomization = \"disabled\";"),
        (MacPolicy.PerStart, static host => host.Wireless.MacAddress(MacPolicy.PerStart), "AddressRandomization = \"once\";"),
        (MacPolicy.PerNetwork, static host => host.Wireless.MacAddress(MacPolicy.PerNetwork), "AddressRandomization = \"network\";"),
        (FilesystemFormat.Ext4, Mount(FilesystemFormat.Ext4), "fsType = \"ext4\";"),
        (FilesystemFormat.Xfs, Mount(FilesystemFormat.Xfs), "fsType = \"xfs\";"),
        (FilesystemFormat.Btrfs, Mount(FilesystemFormat.Btrfs), "fsType = \"btrfs\";"),
        (FilesystemFormat.Vfat, Mount(FilesystemFormat.Vfat), "fsType = \"vfat\";"),
        (Architecture.X64, static host => host.Architecture(Architecture.X64), "\"x86_64-linux\""),
        (Architecture.Arm64, static host => host.Architecture(Architecture.Arm64), "\"aarch64-linux\""),
        (NixosRelease.V25_11, static host => host.StateVersion(NixosRelease.V25_11), "stateVersion = \"25.11\";"),
        (NixosRelease.V26_05, static host => host.StateVersion(NixosRelease.V26_05), "stateVersion = \"26.05\";"),
        (NixosRelease.V26_11, static host => host.StateVersion(NixosRelease.V26_11), "stateVersion = \"26.11\";"),
        (TlsVersion.Tls12, static host => host.Containers.Add("proxy", static c => c.Traefik(static t => t.MinimumTls(TlsVersion.Tls12))), "minVersion = \"VersionTLS12\";"),
        (TlsVersion.Tls13, static host => host.Containers.Add("proxy", static c => c.Traefik(static t => t.MinimumTls(TlsVersion.Tls13))), "minVersion = \"VersionTLS13\";"),
        (SecondFactor.Totp, Factors(SecondFactor.Totp), "totp.disable = false;"),
        (SecondFactor.WebAuthn, Factors(SecondFactor.WebAuthn), "webauthn.disable = false;"),
        (OidcScope.Profile, Scopes(OidcScope.Profile), "\"profile\""),
        (OidcScope.Email, Scopes(OidcScope.Email), "\"email\""),
        (OidcScope.Groups, Scopes(OidcScope.Groups), "\"groups\""),
        (OidcScope.OfflineAccess, Scopes(OidcScope.OfflineAccess), "\"offline_access\""),
        // audit.rules(7): w is writing, a is changing attributes; both architectures, or 32-bit calls pass.
        (AuditGroup.Accounts, Audit(AuditGroup.Accounts), """
            "-a always,exit -F path=/etc/passwd -F perm=wa -k accounts"
            "-a always,exit -F path=/etc/shadow -F perm=wa -k accounts"
            "-a always,exit -F path=/etc/group -F perm=wa -k accounts"
            "-a always,exit -F path=/etc/gshadow -F perm=wa -k accounts"
            "-a always,exit -F path=/etc/subuid -F perm=wa -k accounts"
            "-a always,exit -F path=/etc/subgid -F perm=wa -k accounts"
            """),
        (AuditGroup.Privileges, Audit(AuditGroup.Privileges), Both("-S execve -C uid!=euid -F euid=0 -k privileges")),
        (AuditGroup.KernelModules, Audit(AuditGroup.KernelModules), Both("-S init_module,finit_module,delete_module -k modules")),
        (AuditGroup.Clock, Audit(AuditGroup.Clock), Both("-S adjtimex,settimeofday,clock_settime -k clock")),
        (AuditGroup.Mounts, Audit(AuditGroup.Mounts), Both("-S mount,umount2 -F auid>=1000 -F auid!=unset -k mounts")),
    ];

    public static TheoryData<string> Members => [.. Table.Select(static row => Name(row.Member))];

    [Theory]
    [MemberData(nameof(Members))]
    public void Each_member_is_emitted_as_the_text_it_stands_for(string member)
    {
        var (_, describe, text) = Table.Single(row => Name(row.Member) == member);
        var fleet = new Fleet("test", NixosRelease.V26_11);
        describe(fleet.Server("server"));
        var flake = Flakes.Of(fleet);
        // Lines of a list keep their order, not their indentation.
        var all = string.Concat(flake.Paths.Order(StringComparer.Ordinal).Where(static path => path.EndsWith(".nix", StringComparison.Ordinal)).SelectMany(path => flake[path].Split('\n')).Select(static line => line.Trim() + "\n"));
        var wanted = string.Join('\n', text.Split('\n').Select(static line => line.Trim()));
        Assert.Contains(wanted, all, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_that_a_call_takes_is_in_the_table()
    {
        var taken = typeof(Fleet).Assembly.GetExportedTypes()
            .Where(static type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Facet<>))
            .SelectMany(static type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(static method => method.GetParameters()).SelectMany(static parameter => Types(parameter.ParameterType)).Where(static type => type.IsEnum && type.Assembly == typeof(Fleet).Assembly).Distinct();
        Assert.Equal([], taken.SelectMany(static type => Enum.GetValues(type).Cast<Enum>()).Select(Name).Except([.. Table.Select(static row => Name(row.Member)), .. NotEmitted]));
    }

    // A tmpfs has a call of its own; how severe a finding is, no host sees; "secrets generate" reads how a secret is made.
    private static readonly string[] NotEmitted =
    [
        $"{nameof(FilesystemFormat)}.{nameof(FilesystemFormat.Tmpfs)}", .. Enum.GetNames<Severity>().Select(static name => $"{nameof(Severity)}.{name}"),
        .. Enum.GetValues<SecretGenerator>().Where(static generator => generator is not (SecretGenerator.PasswordHash or SecretGenerator.OidcClientDigest)).Select(static generator => Name(generator)),
    ];

    private static IEnumerable<Type> Types(Type type) => [type, .. type.GetGenericArguments().SelectMany(Types), .. type.GetElementType() is { } element ? Types(element) : []];

    private static string Name(Enum member) => $"{member.GetType().Name}.{member}";

    private static string Both(string rest) => $"\"-a always,exit -F arch=b64 {rest}\"\n\"-a always,exit -F arch=b32 {rest}\"";

    private static Action<Server> Kernel(Action<Kernel> describe) => host => describe(host.Kernel);

    private static Action<Server> Unit(Action<Service> describe) => host => host.Services.Add("unit", describe);

    private static Action<Server> Shut(Action<ServiceSandbox> describe) => Unit(unit => unit.Sandbox(describe));

    private static Action<Server> Journal(JournalStorage storage) => host => host.Systemd.Journal(journal => journal.Storage(storage));

    private static Action<Server> Mount(FilesystemFormat format) => host => host.Storage.Mount("/srv", "/dev/disk/by-label/srv", format);

    private static Action<Server> Audit(AuditGroup group) => host => host.Security.Audit(group);

    private static Action<Server> Factors(SecondFactor factor) => host => host.Containers.Add("login", c => c.Authelia(login => login.SecondFactors(factor)));

    private static Action<Server> Scopes(OidcScope scope) => host => host.Containers.Add("login", c => c.Authelia(login => login
        .OidcProvider(host.Secrets.Add("issuer"), host.Secrets.Add("hmac")).Client("app", client => client.RedirectTo("https://app.example.org/").Scopes(scope))));

    private static Action<Server> Secret(SecretBackend backend) => host =>
    {
        host.Secrets.Backend(backend).HostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh");
        host.Secrets.Add("token");
    };

    private static IEnumerable<(Enum, Action<Server>, string)> Families(params (string Member, string Text)[] families) =>
        families.Select(static family => ((Enum)Enum.Parse<AddressFamily>(family.Member), Shut(s => s.RestrictAddressFamilies(Enum.Parse<AddressFamily>(family.Member))), $"\"{family.Text}\""));
}
