namespace Hardening.Tests.Effective;

/// <summary>Short descriptions, each with one fault that one rule finds.</summary>
internal static class Descriptions
{
    public const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICpWYo4l2GtXqL3lq+2DRvpWHytfHfGdc2LPomyzpG0i";

    public static IReadOnlyDictionary<string, (string Rule, Action<Server> Describe)> All { get; } = new Dictionary<string, (string, Action<Server>)>
    {
        ["firewall off"] = ("HD2103", static h => h.Firewall.Disable()),
        ["uplink trusted"] = ("HD2105", static h =>
        {
            h.Network.Interface("enp1s0", static nic => nic.Address("192.0.2.5/24").Gateway("192.0.2.1"));
            h.Firewall.Trust("enp1s0");
        }),
        ["root with a password"] = ("HD3004", static h => h.Ssh.PermitRootLogin(RootLogin.Yes).PasswordAuthentication(true)),
        ["no account"] = ("HD3001", static h => h.Ssh.KeyOnly()),
        ["modules disabled"] = ("HD1308", static h => h.Kernel.Sysctl("kernel.modules_disabled", 1)),
        ["lockdown without support"] = ("HD1101", static h => h.Kernel.BootParameter("lockdown=confidentiality")),
        ["host key in a container"] = ("HD6203", static h => h.Containers.Add("web").BindReadOnly("/persist/etc/ssh/ssh_host_ed25519_key")),
        ["root inside is root outside"] = ("HD6202", static h => h.Containers.Add("web").PrivateNetwork("10.0.0.2", "10.0.0.3")),
        ["containers reach each other"] = ("HD6214", static h =>
        {
            h.Network.Nat("enp1s0", "ve-*");
            h.Containers.Add("one").PrivateNetwork("10.0.0.2", "10.0.0.3");
            h.Containers.Add("two").PrivateNetwork("10.0.0.4", "10.0.0.5");
        }),
        ["open resolver"] = ("HD6310", static h => h.Containers.Add("dns", static c => c.HostNetwork(because: "port 53").AdGuardHome(static d => d.Bootstrap("9.9.9.9")))),
        ["no updates"] = ("HD5010", static h => h.Ssh.KeyOnly()),
        ["backup in the same machine"] = ("HD7201", static h => h.Backup.Daily("main", copy => copy.To("/backup").Password(h.Secrets.Add("p")).Everything())),
        ["device by kernel name"] = ("HD7001", static h => h.Storage.Disk("main", "/dev/sda", static disk => disk.Ext4("/"))),
        ["key of a system account"] = ("HD4008", static h => h.Users.Add("backup", static user => user.System().AuthorizedKey(Key))),
        ["key without a server"] = ("HD3014", static h => h.Users.Add("alice", static user => user.Wheel().AuthorizedKey(Key))),
    };
}
