namespace Hardening.Testing;

/// <summary>The ids of the protections that the security overview lists; their meaning never changes.</summary>
public static class Protections
{
    /// <summary>Secure Boot with custom keys.</summary>
    public const string BootSecure = "boot.secure";

    /// <summary>The initrd offers no shell when it fails.</summary>
    public const string BootShell = "boot.shell";

    /// <summary>The disk can be unlocked over SSH.</summary>
    public const string BootUnlock = "boot.unlock";

    /// <summary>Containers with a reduced capability bounding set.</summary>
    public const string ContainersCapabilities = "containers.capabilities";

    /// <summary>Containers without access to the host's Nix daemon.</summary>
    public const string ContainersDaemon = "containers.daemon";

    /// <summary>Ephemeral containers.</summary>
    public const string ContainersEphemeral = "containers.ephemeral";

    /// <summary>Containers with no host paths mounted beside the Nix store.</summary>
    public const string ContainersFiles = "containers.files";

    /// <summary>Containers with a memory limit.</summary>
    public const string ContainersMemory = "containers.memory";

    /// <summary>Containers with a private network (veth).</summary>
    public const string ContainersNetwork = "containers.network";

    /// <summary>Containers with a task limit.</summary>
    public const string ContainersTasks = "containers.tasks";

    /// <summary>Containers in a user namespace.</summary>
    public const string ContainersUsers = "containers.users";

    /// <summary>Forwarded packets are filtered.</summary>
    public const string FirewallForward = "firewall.forward";

    /// <summary>The packet filter is on.</summary>
    public const string FirewallOn = "firewall.on";

    /// <summary>The packet filter drops ICMP echo requests.</summary>
    public const string FirewallPings = "firewall.pings";

    /// <summary>Reverse path filtering in the packet filter.</summary>
    public const string FirewallReversePath = "firewall.reverse-path";

    /// <summary>The processor's microcode is updated at each boot.</summary>
    public const string HardwareMicrocode = "hardware.microcode";

    /// <summary>The most random bits for the address space layout.</summary>
    public const string KernelAslr = "kernel.aslr";

    /// <summary>Kernel modules are blacklisted.</summary>
    public const string KernelBlacklist = "kernel.blacklist";

    /// <summary>BPF is restricted to root, and its JIT is hardened.</summary>
    public const string KernelBpf = "kernel.bpf";

    /// <summary>The console shows kernel emergencies only.</summary>
    public const string KernelConsole = "kernel.console";

    /// <summary>debugfs is off.</summary>
    public const string KernelDebugfs = "kernel.debugfs";

    /// <summary>Privileged programs leave no core dumps.</summary>
    public const string KernelDumps = "kernel.dumps";

    /// <summary>Hibernation is off.</summary>
    public const string KernelHibernation = "kernel.hibernation";

    /// <summary>kexec is off.</summary>
    public const string KernelKexec = "kernel.kexec";

    /// <summary>Protected links, FIFOs and files in world-writable directories.</summary>
    public const string KernelLinks = "kernel.links";

    /// <summary>Kernel lockdown.</summary>
    public const string KernelLockdown = "kernel.lockdown";

    /// <summary>The kernel panics on an oops.</summary>
    public const string KernelOops = "kernel.oops";

    /// <summary>Performance events are restricted to root.</summary>
    public const string KernelPerf = "kernel.perf";

    /// <summary>Kernel addresses and the kernel log are restricted.</summary>
    public const string KernelPointers = "kernel.pointers";

    /// <summary>Page table isolation.</summary>
    public const string KernelPti = "kernel.pti";

    /// <summary>ptrace is restricted to administrators.</summary>
    public const string KernelPtrace = "kernel.ptrace";

    /// <summary>The page allocator's free lists are shuffled.</summary>
    public const string KernelShuffle = "kernel.shuffle";

    /// <summary>Only signed kernel modules are loaded.</summary>
    public const string KernelSignatures = "kernel.signatures";

    /// <summary>Slabs are not merged.</summary>
    public const string KernelSlabs = "kernel.slabs";

    /// <summary>The kernel stack offset is randomized on each system call.</summary>
    public const string KernelStack = "kernel.stack";

    /// <summary>SysRq is off.</summary>
    public const string KernelSysrq = "kernel.sysrq";

    /// <summary>TIOCSTI is off: no program injects input into a terminal.</summary>
    public const string KernelTerminal = "kernel.terminal";

    /// <summary>vsyscall is off.</summary>
    public const string KernelVsyscall = "kernel.vsyscall";

    /// <summary>vsyscall is off for 32-bit programs.</summary>
    public const string KernelVsyscall32 = "kernel.vsyscall32";

    /// <summary>Memory is zeroed on allocation.</summary>
    public const string KernelZeroAlloc = "kernel.zero-alloc";

    /// <summary>Memory is zeroed when it is freed.</summary>
    public const string KernelZeroFree = "kernel.zero-free";

    /// <summary>IP forwarding is off.</summary>
    public const string NetworkForwarding = "network.forwarding";

    /// <summary>ICMP errors are rate-limited, and bogus ones ignored.</summary>
    public const string NetworkIcmp = "network.icmp";

    /// <summary>IPv6 is off.</summary>
    public const string NetworkIpv6 = "network.ipv6";

    /// <summary>Packets with impossible addresses are logged.</summary>
    public const string NetworkMartians = "network.martians";

    /// <summary>IPv4 echo requests are not answered.</summary>
    public const string NetworkPings = "network.pings";

    /// <summary>ICMP redirects are refused.</summary>
    public const string NetworkRedirects = "network.redirects";

    /// <summary>Proxy ARP and BOOTP relaying are off.</summary>
    public const string NetworkRelaying = "network.relaying";

    /// <summary>Source-routed packets are dropped.</summary>
    public const string NetworkSourceRoutes = "network.source-routes";

    /// <summary>Reverse path filtering by the kernel.</summary>
    public const string NetworkSources = "network.sources";

    /// <summary>SYN cookies, and protection of closed connections (RFC 1337).</summary>
    public const string NetworkSyn = "network.syn";

    /// <summary>TCP timestamps and selective acknowledgements are off.</summary>
    public const string NetworkTcp = "network.tcp";

    /// <summary>Fallback tunnel devices exist in the initial network namespace only.</summary>
    public const string NetworkTunnels = "network.tunnels";

    /// <summary>Packets for an IPsec connection that is being set up are dropped.</summary>
    public const string NetworkXfrm = "network.xfrm";

    /// <summary>Secrets are encrypted in the store.</summary>
    public const string SecretsEncrypted = "secrets.encrypted";

    /// <summary>Decrypted secrets are readable by their owner only.</summary>
    public const string SecretsModes = "secrets.modes";

    /// <summary>Secrets are encrypted to administrators and the hosts that use them only.</summary>
    public const string SecretsRecipients = "secrets.recipients";

    /// <summary>AppArmor confines the programs it has profiles for.</summary>
    public const string SecurityApparmor = "security.apparmor";

    /// <summary>The audit subsystem records events.</summary>
    public const string SecurityAudit = "security.audit";

    /// <summary>The running kernel image cannot be replaced.</summary>
    public const string SecurityImage = "security.image";

    /// <summary>No module is loaded after boot.</summary>
    public const string SecurityModules = "security.modules";

    /// <summary>pkexec is not installed.</summary>
    public const string SecurityPkexec = "security.pkexec";

    /// <summary>sudo is not installed.</summary>
    public const string SecuritySudo = "security.sudo";

    /// <summary>USB devices that are plugged in later are blocked, unless a rule allows them.</summary>
    public const string SecurityUsb = "security.usb";

    /// <summary>Only members of wheel can start sudo.</summary>
    public const string SecurityWheel = "security.wheel";

    /// <summary>Services with an empty capability bounding set.</summary>
    public const string ServicesCapabilities = "services.capabilities";

    /// <summary>chrony runs in a sandbox.</summary>
    public const string ServicesChrony = "services.chrony";

    /// <summary>Published services require a login.</summary>
    public const string ServicesLogin = "services.login";

    /// <summary>Services that cannot gain privileges.</summary>
    public const string ServicesPrivileges = "services.privileges";

    /// <summary>Services in a sandbox.</summary>
    public const string ServicesSandbox = "services.sandbox";

    /// <summary>Published services require a second factor.</summary>
    public const string ServicesTwoFactors = "services.two-factors";

    /// <summary>Services that run as an unprivileged user.</summary>
    public const string ServicesUser = "services.user";

    /// <summary>Accounts cannot add SSH keys themselves.</summary>
    public const string SshHomes = "ssh.homes";

    /// <summary>SSH logins with keys only.</summary>
    public const string SshKeys = "ssh.keys";

    /// <summary>No SSH server.</summary>
    public const string SshOff = "ssh.off";

    /// <summary>Post-quantum key exchange is preferred.</summary>
    public const string SshPostQuantum = "ssh.post-quantum";

    /// <summary>Root cannot log in over SSH.</summary>
    public const string SshRoot = "ssh.root";

    /// <summary>A limit of sessions per SSH connection.</summary>
    public const string SshSessions = "ssh.sessions";

    /// <summary>A limit of failed logins per SSH connection.</summary>
    public const string SshTries = "ssh.tries";

    /// <summary>Only listed accounts can log in over SSH.</summary>
    public const string SshUsers = "ssh.users";

    /// <summary>Disks are encrypted with LUKS.</summary>
    public const string StorageLuks = "storage.luks";

    /// <summary>The root file system is wiped at boot.</summary>
    public const string StorageWiped = "storage.wiped";

    /// <summary>Core dumps are not stored.</summary>
    public const string SystemdDumps = "systemd.dumps";

    /// <summary>A failed boot offers no shell.</summary>
    public const string SystemdEmergency = "systemd.emergency";

    /// <summary>The journal is persistent and sealed.</summary>
    public const string SystemdSeal = "systemd.seal";

    /// <summary>Time is authenticated with NTS.</summary>
    public const string TimeNts = "time.nts";

    /// <summary>Automatic upgrades.</summary>
    public const string UpdatesAutomatic = "updates.automatic";

    /// <summary>Upgrades by hand, with nh.</summary>
    public const string UpdatesByHand = "updates.by-hand";

    /// <summary>Accounts are immutable.</summary>
    public const string UsersFixed = "users.fixed";

    /// <summary>Root has no password.</summary>
    public const string UsersRoot = "users.root";

    /// <summary>Random MAC addresses on wireless networks.</summary>
    public const string WirelessMac = "wireless.mac";

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        BootSecure, BootShell, BootUnlock, ContainersCapabilities, ContainersDaemon, ContainersEphemeral, ContainersFiles, ContainersMemory,
        ContainersNetwork, ContainersTasks, ContainersUsers, FirewallForward, FirewallOn, FirewallPings, FirewallReversePath, HardwareMicrocode, KernelAslr,
        KernelBlacklist, KernelBpf, KernelConsole, KernelDebugfs, KernelDumps, KernelHibernation, KernelKexec, KernelLinks, KernelLockdown,
        KernelOops, KernelPerf, KernelPointers, KernelPti, KernelPtrace, KernelShuffle, KernelSignatures, KernelSlabs, KernelStack,
        KernelSysrq, KernelTerminal, KernelVsyscall, KernelVsyscall32, KernelZeroAlloc, KernelZeroFree, NetworkForwarding, NetworkIcmp,
        NetworkIpv6, NetworkMartians, NetworkPings, NetworkRedirects, NetworkRelaying, NetworkSourceRoutes, NetworkSources, NetworkSyn,
        NetworkTcp, NetworkTunnels, NetworkXfrm, SecretsEncrypted, SecretsModes, SecretsRecipients, SecurityApparmor, SecurityAudit,
        SecurityImage, SecurityModules, SecurityPkexec, SecuritySudo, SecurityUsb, SecurityWheel, ServicesCapabilities, ServicesChrony, ServicesLogin,
        ServicesPrivileges, ServicesSandbox, ServicesTwoFactors, ServicesUser, SshHomes, SshKeys, SshOff, SshPostQuantum, SshRoot,
        SshSessions, SshTries, SshUsers, StorageLuks, StorageWiped, SystemdDumps, SystemdEmergency, SystemdSeal, TimeNts, UpdatesAutomatic,
        UpdatesByHand, UsersFixed, UsersRoot, WirelessMac,
    };
}
