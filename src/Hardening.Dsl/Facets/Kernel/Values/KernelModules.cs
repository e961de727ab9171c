namespace Hardening;

/// <summary>Groups of modules that a hardened host rarely needs.</summary>
/// <remarks>
/// A blacklist stops a module from being loaded by its hardware or by name from the kernel; a program with privileges can still load
/// it, and another module may pull it in. Names that left the kernel before 6.1 are not in here.
/// </remarks>
public static class KernelModules
{
    private const string Kicksecure = "Kicksecure security-misc (2024)";
    private const string Nixos = "NixOS's former hardened profile";
    private const string Own = "this library";

    /// <summary>Network protocols that hardly any host speaks, yet any user can have loaded by opening a socket.</summary>
    /// <remarks>
    /// Goes away: DCCP, SCTP, RDS, TIPC, amateur radio (AX.25, NET/ROM, ROSE), X.25, AppleTalk, SNAP and 802.2 framing, IEEE 802.15.4
    /// sockets, CAN, ATM, Phonet, the HDLC line discipline. Breaks: telecom software on SCTP, cluster file systems on SCTP or TIPC,
    /// packet radio, CAN bus interfaces, DSL modems on ATM. Source: Kicksecure security-misc,
    /// with Phonet added.
    /// </remarks>
    public static KernelModuleGroup ObscureNetworking { get; } = new(nameof(ObscureNetworking), Kicksecure + "; phonet, and ieee802154_socket for its former name af_802154: " + Own,
        "telecom software on SCTP, clusters on TIPC or RDS, packet radio, CAN bus interfaces, ATM modems",
        "dccp", "sctp", "rds", "tipc", "n_hdlc", "ax25", "netrom", "x25", "rose", "ieee802154_socket", "appletalk", "psnap", "p8022",
        "can", "atm", "phonet");

    /// <summary>File systems that hardly any host mounts; their parsers trust the disk that is plugged in.</summary>
    /// <remarks>
    /// Goes away: cramfs, freevxfs, JFFS2, HFS and HFS+, UDF, SquashFS and other formats of old or foreign systems. Breaks: DVDs and
    /// Azure's provisioning disk (UDF), disks of a Mac (HFS+), installer and netboot images, snaps and AppImages (SquashFS).
    /// Sources: Kicksecure
    /// security-misc; NixOS's former hardened profile; SquashFS, OMFS, OrangeFS, ReiserFS and romfs are added.
    /// </remarks>
    public static KernelModuleGroup RareFilesystems { get; } = new(nameof(RareFilesystems), Kicksecure + "; " + Nixos + "; squashfs, omfs, orangefs, reiserfs and romfs: " + Own,
        "DVDs and Azure's provisioning disk (udf), disks of a Mac (hfsplus), installer images, snaps and AppImages (squashfs)",
        "cramfs", "freevxfs", "jffs2", "hfs", "hfsplus", "udf", "squashfs", "adfs", "affs", "befs", "bfs", "efs", "hpfs", "jfs", "minix",
        "nilfs2", "omfs", "orangefs", "qnx4", "qnx6", "reiserfs", "romfs", "sysv", "ufs");

    /// <summary>Clients and servers of file systems that live on other machines.</summary>
    /// <remarks>
    /// Goes away: SMB (CIFS client, ksmbd server), NFS 3 and 4 clients, the GFS2 cluster file system. Breaks: mounting a share or an NFS
    /// export. Source: Kicksecure security-misc.
    /// </remarks>
    public static KernelModuleGroup NetworkFilesystems { get; } = new(nameof(NetworkFilesystems), Kicksecure,
        "mounting SMB shares and NFS exports, serving SMB from the kernel, GFS2 clusters",
        "cifs", "nfs", "nfsv3", "nfsv4", "ksmbd", "gfs2");

    /// <summary>Bluetooth: a radio protocol stack that any device nearby can reach.</summary>
    /// <remarks>
    /// Goes away: the stack, its USB, SDIO and serial drivers and its profiles. Blacklisting <c>bluetooth</c> alone does not help: the
    /// drivers carry the hardware's name and pull it in. Breaks: headsets, keyboards and mice on Bluetooth. Source: nix-mineral, with
    /// the profiles and the serial driver added.
    /// </remarks>
    public static KernelModuleGroup Bluetooth { get; } = new(nameof(Bluetooth), "nix-mineral; bnep, hci_uart, hidp and rfcomm: " + Own,
        "headsets, keyboards and mice on Bluetooth",
        "bluetooth", "bluetooth_6lowpan", "bnep", "btbcm", "btintel", "btmrvl", "btmtk", "btqca", "btrtl", "btsdio", "btusb", "hci_uart",
        "hidp", "rfcomm");

    /// <summary>Drivers for devices that do not exist, made to test the kernel.</summary>
    /// <remarks>
    /// Goes away: simulated video, radio and codec devices and the BPF self-test. <c>vivid</c> has let local users become root. Breaks:
    /// nothing outside a kernel developer's machine. Source: Kicksecure security-misc for <c>vivid</c>; the others are added.
    /// </remarks>
    public static KernelModuleGroup TestDrivers { get; } = new(nameof(TestDrivers), "vivid: " + Kicksecure + "; the others: " + Own,
        "kernel development only",
        "vivid", "vim2m", "vimc", "vicodec", "visl", "test_bpf");

    /// <summary>FireWire: a plug that gives the other side direct access to memory.</summary>
    /// <remarks>Goes away: the whole bus. Breaks: FireWire disks, cameras and audio interfaces. Source: Kicksecure security-misc.</remarks>
    public static KernelModuleGroup FireWire { get; } = new(nameof(FireWire), Kicksecure,
        "FireWire disks, cameras and audio interfaces",
        "firewire-core", "firewire-ohci", "firewire-sbp2", "firewire-net");

    /// <summary>Thunderbolt and USB4 tunnels, which carry PCI Express to any device that is plugged in.</summary>
    /// <remarks>
    /// Goes away: PCI Express and DisplayPort over the plug; USB and charging go on. Breaks: docks, external graphics and disks on
    /// Thunderbolt. Source: Kicksecure security-misc.
    /// </remarks>
    public static KernelModuleGroup Thunderbolt { get; } = new(nameof(Thunderbolt), Kicksecure + "; thunderbolt_net: " + Own,
        "docks, external graphics and disks on Thunderbolt", "thunderbolt", "thunderbolt_net");

    /// <summary>USB sticks and disks.</summary>
    /// <remarks>Goes away: mass storage over USB. Breaks: backups to a USB disk, keys on a USB stick. Source: added here.</remarks>
    public static KernelModuleGroup UsbStorage { get; } = new(nameof(UsbStorage), Own,
        "backups to a USB disk, keys on a USB stick", "usb-storage", "uas");

    /// <summary>All groups.</summary>
    public static IReadOnlyList<KernelModuleGroup> All { get; } =
        [ObscureNetworking, RareFilesystems, NetworkFilesystems, Bluetooth, TestDrivers, FireWire, Thunderbolt, UsbStorage];
}
