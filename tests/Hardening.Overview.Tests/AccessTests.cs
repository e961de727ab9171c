using Hardening.Overview.Comparing;

namespace Hardening.Overview.Tests;

/// <summary>Who gets access between two states of a fleet.</summary>
public sealed class AccessTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh eve@example.org";
    private const string Other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ36p+7PbWSLvy+OTa9VpzcRkrU5uILNi8tV3GeYgjCi";

    private static readonly Dictionary<string, (Action<Fleet, Server> Before, Action<Fleet, Server> After)> Weaker = new()
    {
        ["a new wheel account"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("eve", static user => user.Wheel().AuthorizedKey(Key)); }),
        ["a new account"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("eve", static _ => { }); }),
        ["a second key"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("admin", static user => user.AuthorizedKey(Other)); }),
        ["a key for root"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("root", static user => user.AuthorizedKey(Key)); }),
        ["a password"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("admin", static user => user.PasswordFrom("/persist/hash")); }),
        ["an account joins docker"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("admin", static user => user.Groups("docker")); }),
        ["an account joins podman"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("admin", static user => user.Groups("podman")); }),
        ["an account joins libvirtd"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("admin", static user => user.Groups("libvirtd")); }),
        ["an account joins a group"] = (Admin, static (fleet, host) => { Admin(fleet, host); host.Users.Add("admin", static user => user.Groups("video")); }),
        ["an account becomes a member of wheel"] = (static (_, host) => host.Users.Add("bob", static user => user.AuthorizedKey(Key)), static (_, host) => host.Users.Add("bob", static user => user.AuthorizedKey(Key).Wheel())),
        ["accounts are no longer fixed"] = (static (_, host) => host.Users.Immutable(), static (_, _) => { }),
        ["root is no longer locked"] = (static (_, host) => host.Users.LockRoot(), static (_, _) => { }),
        ["root logs in"] = Ssh(static ssh => ssh.PermitRootLogin(RootLogin.ProhibitPassword), static ssh => ssh.PermitRootLogin(RootLogin.Yes)),
        ["root logs in for commands"] = Ssh(static ssh => ssh.PermitRootLogin(RootLogin.No), static ssh => ssh.PermitRootLogin(RootLogin.ForcedCommandsOnly)),
        ["root logs in with keys"] = Ssh(static ssh => ssh.PermitRootLogin(RootLogin.ForcedCommandsOnly), static ssh => ssh.PermitRootLogin(RootLogin.ProhibitPassword)),
        ["passwords log in"] = Ssh(static ssh => ssh.PasswordAuthentication(false), static ssh => ssh.PasswordAuthentication(true)),
        ["questions log in"] = Ssh(static ssh => ssh.KeyboardInteractive(false), static ssh => ssh.KeyboardInteractive(true)),
        ["agents are forwarded"] = Ssh(static ssh => ssh.AgentForwarding(false), static ssh => ssh.AgentForwarding(true)),
        ["X11 is forwarded"] = Ssh(static ssh => ssh.X11Forwarding(false), static ssh => ssh.X11Forwarding(true)),
        ["TCP is forwarded"] = Ssh(static ssh => ssh.TcpForwarding(false), static ssh => ssh.TcpForwarding(true)),
        ["another user of SSH"] = Ssh(static ssh => ssh.AllowUsers("admin"), static ssh => ssh.AllowUsers("admin", "eve")),
        ["any user of SSH"] = Ssh(static ssh => ssh.AllowUsers("admin"), static _ => { }),
        ["more tries"] = Ssh(static ssh => ssh.MaxAuthTries(6), static ssh => ssh.MaxAuthTries(7)),
        ["more sessions"] = Ssh(static ssh => ssh.MaxSessions(10), static ssh => ssh.MaxSessions(11)),
        ["more time to log in"] = Ssh(static ssh => ssh.LoginGraceTime(TimeSpan.FromSeconds(30)), static ssh => ssh.LoginGraceTime(TimeSpan.FromSeconds(60))),
        ["silent connections stay"] = Ssh(static ssh => ssh.ClientAlive(TimeSpan.FromMinutes(1), 3), static _ => { }),
        ["another cipher"] = Ssh(static ssh => ssh.Ciphers(Cipher.Aes256Gcm), static ssh => ssh.Ciphers(Cipher.Aes256Gcm, Cipher.ChaCha20Poly1305)),
        ["every cipher"] = Ssh(static ssh => ssh.Ciphers(Cipher.Aes256Gcm), static _ => { }),
        ["keys in home folders"] = Ssh(static ssh => ssh.IgnoreKeysInHomes(), static _ => { }),
        ["every address"] = Ssh(static ssh => ssh.ListenOn("192.168.1.20"), static _ => { }),
        ["sudo without a password"] = (static (_, _) => { }, static (_, host) => host.Security.SudoWithoutPassword(because: "a test")),
        ["sudo for anybody"] = (static (_, host) => host.Security.SudoForWheelOnly(), static (_, _) => { }),
        ["sudo"] = (static (_, host) => host.Security.DisableSudo(), static (_, _) => { }),
        ["another update source"] = (static (_, host) => host.Updates.Automatic("github:example/hosts", "daily"), static (_, host) => host.Updates.Automatic("github:eve/hosts", "daily")),
        ["an update source"] = (static (_, _) => { }, static (_, host) => host.Updates.Automatic("github:eve/hosts", "daily")),
        ["a flag of upgrades"] = (static (_, host) => host.Updates.Automatic("github:example/hosts", "daily"), static (_, host) => host.Updates.Automatic("github:example/hosts", "daily", static upgrade => upgrade.Flags("--impure"))),
        ["an imported module"] = (static (_, _) => { }, static (_, host) => host.Import("./eve.nix")),
        ["a module of a third-party flake"] = (static (_, _) => { }, static (fleet, host) => host.Use(Third(fleet, "github:eve/sample"))),
        ["another source of a third-party flake"] = (static (fleet, host) => host.Use(Third(fleet, "github:example/sample")), static (fleet, host) => host.Use(Third(fleet, "github:eve/sample"))),
        ["an administrator"] = (Secret, static (fleet, host) => { Secret(fleet, host); fleet.Administrator("eve", Other); }),
        ["a reader of a secret"] = (Secret, static (fleet, host) => host.Secrets.Add("token", static secret => secret.Group("keys").Mode("0440"))),
        ["an owner of a secret"] = (Secret, static (fleet, host) => host.Secrets.Add("token", static secret => secret.Owner("eve"))),
        ["a trusted interface"] = (static (_, _) => { }, static (_, host) => host.Firewall.Trust("wg0")),
        ["no firewall"] = (static (_, _) => { }, static (_, host) => host.Firewall.Disable()),
        ["a loose reverse path filter"] = (static (_, host) => host.Firewall.ReversePath(ReversePathCheck.Strict), static (_, host) => host.Firewall.ReversePath(ReversePathCheck.Loose)),
        ["no reverse path filter"] = (static (_, host) => host.Firewall.ReversePath(ReversePathCheck.Loose), static (_, host) => host.Firewall.ReversePath(ReversePathCheck.Off)),
        ["a boot parameter"] = (static (_, _) => { }, static (_, host) => host.Kernel.BootParameter("mitigations=off")),
        ["a recommended sysctl"] = (static (_, host) => host.Kernel.Sysctl("kernel.kptr_restrict", 2), static (_, host) => host.Kernel.Sysctl("kernel.kptr_restrict", 1)),
        ["a default that is worsened"] = (static (_, _) => { }, static (_, host) => host.Kernel.Sysctl("kernel.randomize_va_space", 1)),
        ["NAT"] = (static (_, _) => { }, static (_, host) => host.Network.Nat("enp1s0", "ve-*")),
        ["a sandbox of another preset"] = Unit(static unit => unit.Sandbox(Sandbox.Strict), static unit => unit.Sandbox(Sandbox.NetworkService)),
        ["no sandbox"] = Unit(static unit => unit.Sandbox(Sandbox.Strict), static _ => { }),
        ["a user"] = Unit(static unit => unit.DynamicUser(), static _ => { }),
        ["a group of a service"] = Unit(static _ => { }, static unit => unit.Groups("video")),
        ["a capability of a container"] = Box(static _ => { }, static box => box.AddCapabilities("CAP_NET_ADMIN")),
        ["a writable mount"] = Box(static box => box.BindReadOnly("/srv/x"), static box => box.BindWritable("/srv/x", "/srv/x")),
        ["a mount"] = Box(static _ => { }, static box => box.BindReadOnly("/srv/x")),
        ["the Nix daemon"] = Box(static _ => { }, static box => box.NixDaemon(because: "a test")),
        ["no user namespace"] = Box(static box => box.UserNamespace(), static _ => { }),
        ["kept containers"] = Box(static box => box.Ephemeral(), static _ => { }),
    };

    /// <summary>Each directive of a sandbox, from a stricter value to a looser one.</summary>
    private static readonly Dictionary<string, (Action<ServiceSandbox> Before, Action<ServiceSandbox> After)> Looser = new()
    {
        ["ProtectSystem full"] = (static s => s.ProtectSystem(SystemProtection.Strict), static s => s.ProtectSystem(SystemProtection.Full)),
        ["ProtectSystem yes"] = (static s => s.ProtectSystem(SystemProtection.Full), static s => s.ProtectSystem(SystemProtection.Yes)),
        ["ProtectSystem no"] = (static s => s.ProtectSystem(SystemProtection.Yes), static s => s.ProtectSystem(SystemProtection.No)),
        ["ProtectHome tmpfs"] = (static s => s.ProtectHome(HomeProtection.Yes), static s => s.ProtectHome(HomeProtection.TmpFs)),
        ["ProtectHome read-only"] = (static s => s.ProtectHome(HomeProtection.TmpFs), static s => s.ProtectHome(HomeProtection.ReadOnly)),
        ["ProtectHome no"] = (static s => s.ProtectHome(HomeProtection.ReadOnly), static s => s.ProtectHome(HomeProtection.No)),
        ["ProtectProc"] = (static s => s.ProtectProc(ProcessVisibility.Invisible), static s => s.ProtectProc(ProcessVisibility.Default)),
        ["ProtectProc noaccess"] = (static s => s.ProtectProc(ProcessVisibility.Invisible), static s => s.ProtectProc(ProcessVisibility.NoAccess)),
        ["ProcSubset"] = (static s => s.ProcSubset(ProcSubset.Pid), static s => s.ProcSubset(ProcSubset.All)),
        ["DevicePolicy closed"] = (static s => s.DevicePolicy(DevicePolicy.Strict), static s => s.DevicePolicy(DevicePolicy.Closed)),
        ["DevicePolicy auto"] = (static s => s.DevicePolicy(DevicePolicy.Closed), static s => s.DevicePolicy(DevicePolicy.Auto)),
        ["KeyringMode shared"] = (static s => s.KeyringMode(KeyringMode.Private), static s => s.KeyringMode(KeyringMode.Shared)),
        ["KeyringMode inherit"] = (static s => s.KeyringMode(KeyringMode.Shared), static s => s.KeyringMode(KeyringMode.Inherit)),
        ["NotifyAccess"] = (static s => s.NotifyAccess(NotifyAccess.Main), static s => s.NotifyAccess(NotifyAccess.All)),
        ["UMask"] = (static s => s.UMask("0077"), static s => s.UMask("0027")),
        ["Delegate"] = (static s => s.Delegate(false), static s => s.Delegate()),
        ["CapabilityBoundingSet"] = (static s => s.NoCapabilities(), static s => s.CapabilityBoundingSet(Capability.NetBindService)),
        ["CapabilityBoundingSet all"] = (static s => s.NoCapabilities(), static _ => { }),
        ["AmbientCapabilities"] = (static s => s.AmbientCapabilities(Capability.NetBindService), static s => s.AmbientCapabilities(Capability.NetBindService, Capability.Chown)),
        ["RestrictAddressFamilies"] = (static s => s.RestrictAddressFamilies(AddressFamily.Unix), static s => s.RestrictAddressFamilies(AddressFamily.Unix, AddressFamily.Inet)),
        ["SystemCallFilter"] = (static s => s.AllowSystemCalls(SystemCalls.SystemService), static s => s.AllowSystemCalls(SystemCalls.SystemService, SystemCalls.Privileged)),
        ["SystemCallFilter denied"] = (static s => s.AllowSystemCalls(SystemCalls.SystemService).DenySystemCalls(SystemCalls.Privileged), static s => s.AllowSystemCalls(SystemCalls.SystemService)),
        ["SystemCallArchitectures"] = (static s => s.NativeSystemCalls(), static _ => { }),
        ["IPAddressAllow"] = (static s => s.OnlyNetworks("127.0.0.0/8"), static s => s.OnlyNetworks("127.0.0.0/8", "192.168.1.0/24")),
        ["IPAddressDeny"] = (static s => s.OnlyNetworks("127.0.0.0/8"), static _ => { }),
        ["ReadWritePaths"] = (static _ => { }, static s => s.ReadWritePaths("/srv")),
        ["ReadOnlyPaths"] = (static s => s.ReadOnlyPaths("/srv"), static _ => { }),
        ["InaccessiblePaths"] = (static s => s.InaccessiblePaths("/srv"), static _ => { }),
        ["RootDirectory"] = (static s => s.RootDirectory("/srv/root"), static _ => { }),
        ["DeviceAllow"] = (static _ => { }, static s => s.DeviceAllow("/dev/dri/renderD128")),
    };

    /// <summary>Options by path that give access, or no longer limit it.</summary>
    private static readonly Dictionary<string, (NixValue? Before, NixValue? After)> Options = new()
    {
        ["users.users.eve.extraGroups"] = (null, NixValue.List("wheel")),
        ["users.users.eve.openssh.authorizedKeys.keys"] = (null, NixValue.List(Key)),
        ["users.users.root.openssh.authorizedKeys.keyFiles"] = (null, NixValue.List(NixValue.Path("./eve.pub"))),
        ["users.users.eve.isNormalUser"] = (null, true),
        ["users.groups.docker.members"] = (NixValue.List("admin"), NixValue.List("admin", "eve")),
        ["users.mutableUsers"] = (false, true),
        ["security.sudo.wheelNeedsPassword"] = (null, false),
        ["security.sudo.execWheelOnly"] = (true, false),
        ["security.sudo.extraConfig"] = (null, "eve ALL=(ALL) ALL"),
        ["security.sudo.extraRules"] = (null, NixValue.List(new NixAttributes { ["users"] = NixValue.List("eve"), ["commands"] = NixValue.List("ALL") })),
        ["security.doas.enable"] = (null, true),
        ["security.polkit.extraConfig"] = (null, "polkit.addRule(function() { return \"yes\"; });"),
        ["services.openssh.settings.PermitRootLogin"] = (null, "yes"),
        ["services.openssh.extraConfig"] = (null, "PermitRootLogin yes"),
        ["services.openssh.authorizedKeysFiles"] = (null, NixValue.List("/srv/keys/%u")),
        ["services.getty.autologinUser"] = (null, "eve"),
        ["services.displayManager.autoLogin.enable"] = (null, true),
        ["nix.settings.trusted-users"] = (NixValue.List("root"), NixValue.List("root", "eve")),
        ["nix.settings.substituters"] = (null, NixValue.List("https://cache.example.org")),
        ["nix.settings.trusted-public-keys"] = (null, NixValue.List("cache.example.org-1:AAAA")),
        ["nix.settings.require-sigs"] = (null, false),
        ["nix.settings.sandbox"] = (null, false),
        ["system.autoUpgrade.channel"] = (null, "https://channels.example.org/x"),
        ["networking.firewall.enable"] = (null, false),
        ["networking.firewall.trustedInterfaces"] = (null, NixValue.List("eth0")),
        ["networking.firewall.extraCommands"] = (null, "iptables -I INPUT -j ACCEPT"),
        ["networking.firewall.allowedTCPPorts"] = (null, NixValue.List(8080)),
        ["services.unheard-of.openFirewall"] = (null, true),
        ["virtualisation.docker.enable"] = (null, true),
        ["virtualisation.oci-containers.containers.web.ports"] = (null, NixValue.List("8080:80")),
        ["virtualisation.oci-containers.containers.web.privileged"] = (null, true),
        ["virtualisation.oci-containers.containers.web.volumes"] = (null, NixValue.List("/:/host")),
        ["boot.kernel.sysctl.\"kernel.yama.ptrace_scope\""] = (2, 0),
        ["boot.kernelParams"] = (null, NixValue.List("mitigations=off")),
        ["boot.initrd.systemd.emergencyAccess"] = (null, true),
        ["boot.loader.systemd-boot.editor"] = (false, true),
        ["systemd.services.nginx.serviceConfig.ProtectSystem"] = ("strict", "full"),
        ["systemd.services.nginx.serviceConfig.PrivateTmp"] = (null, false),
        ["systemd.services.nginx.serviceConfig.NoNewPrivileges"] = (true, null),
        ["systemd.services.nginx.serviceConfig.AmbientCapabilities"] = (null, NixValue.List("CAP_SYS_ADMIN")),
        ["security.pki.certificateFiles"] = (null, NixValue.List(NixValue.Path("./eve.pem"))),
        ["security.wrappers.eve.source"] = (null, "/run/eve"),
        ["system.activationScripts.eve.text"] = (null, "true"),
        ["security.apparmor.enable"] = (true, false),
    };

    public static TheoryData<string> Cases => [.. Weaker.Keys];

    public static TheoryData<string> Directives => [.. Looser.Keys];

    public static TheoryData<string> Paths => [.. Options.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_gives_access_is_weaker_and_the_reverse_is_stronger(string name) => Check(Weaker[name].Before, Weaker[name].After);

    [Theory]
    [MemberData(nameof(Directives))]
    public void A_loosened_directive_is_weaker(string name) => Check(
        (_, host) => host.Services.Add("x", unit => unit.Run("hello").Sandbox(Sandbox.None, sandbox => Looser[name].Before(sandbox))),
        (_, host) => host.Services.Add("x", unit => unit.Run("hello").Sandbox(Sandbox.None, sandbox => Looser[name].After(sandbox))));

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_option_that_gives_access_is_weaker(string path)
    {
        var (before, after) = Options[path];
        Check((_, host) => Set(host, before), (_, host) => Set(host, after));
        void Set(Server host, NixValue? value)
        {
            host.Ssh.Enable();
            host.Nixos.Declare("services.unheard-of.openFirewall", "boolean");
            if (value is not null) host.Nixos.Set(path, value);
        }
    }

    [Fact]
    public void A_new_account_is_said_with_what_it_can_do() => Assert.Equal(
        ["account eve can become root (group wheel)", "account eve exists", "ssh-ed25519 …WaLSrqSh (eve@example.org) logs in as eve over SSH"],
        Compare(Admin, Weaker["a new wheel account"].After).Where(static change => change is { IsAccess: true, Effect: Effect.Weaker }).Select(static change => change.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_new_service_is_no_loosened_sandbox() =>
        Assert.DoesNotContain(Compare(static (_, _) => { }, static (_, host) => host.Services.Add("x", static unit => unit.Run("hello"))), static change => change.IsAccess);

    [Fact]
    public void Reordering_calls_changes_nothing() => Assert.DoesNotContain(Compare(
        static (_, host) =>
        {
            host.Users.Add("a", static user => user.Groups("x", "y"));
            host.Import("./b.nix");
            host.Import("./a.nix");
        },
        static (_, host) =>
        {
            host.Import("./a.nix");
            host.Import("./b.nix");
            host.Users.Add("a", static user => user.Groups("y", "x"));
        }), static change => change.IsAccess);

    [Fact]
    public void An_older_file_without_access_is_compared_in_what_both_have_and_says_so()
    {
        var (old, now) = (Facts(Admin), Facts(Weaker["a new wheel account"].After));
        var text = System.Text.Encoding.UTF8.GetString((old with { Version = 1, Hosts = [.. old.Hosts.Select(static host => host with { Access = null })] }).ToBytes());
        Assert.DoesNotContain("logs in as", text, StringComparison.Ordinal);
        var changes = Comparison.Of(FleetFacts.Read(System.Text.Encoding.UTF8.GetBytes(text)), now);
        Assert.Contains(changes, static change => change.Text.Contains("not compared", StringComparison.Ordinal));
        Assert.DoesNotContain(changes, static change => change.IsAccess);
    }

    private static void Check(Action<Fleet, Server> before, Action<Fleet, Server> after)
    {
        Assert.Contains(Compare(before, after), static change => change.Effect == Effect.Weaker);
        Assert.Contains(Compare(after, before), static change => change.Effect == Effect.Stronger);
    }

    private static IReadOnlyList<Change> Compare(Action<Fleet, Server> before, Action<Fleet, Server> after) => Comparison.Of(Facts(before), Facts(after));

    private static FleetFacts Facts(Action<Fleet, Server> describe)
    {
        var fleet = new Fleet("test");
        describe(fleet, fleet.Server("server"));
        return FleetFacts.Of(Views.Of(fleet));
    }

    private static void Admin(Fleet fleet, Server host)
    {
        host.Ssh.KeyOnly();
        host.Users.Add("admin", static user => user.Wheel().AuthorizedKey(Key));
    }

    private static void Secret(Fleet fleet, Server host) => host.Secrets.Add("token");

    private static InputModule Third(Fleet fleet, string reference) => fleet.Input("sample", reference).Module().ChangesOnly("environment.etc");

    private static (Action<Fleet, Server>, Action<Fleet, Server>) Ssh(Action<Ssh> before, Action<Ssh> after) =>
        ((_, host) => before(host.Ssh.Enable()), (_, host) => after(host.Ssh.Enable()));

    private static (Action<Fleet, Server>, Action<Fleet, Server>) Unit(Action<Service> before, Action<Service> after) =>
        ((_, host) => host.Services.Add("x", unit => before(unit.Run("hello"))), (_, host) => host.Services.Add("x", unit => after(unit.Run("hello"))));

    private static (Action<Fleet, Server>, Action<Fleet, Server>) Box(Action<Container> before, Action<Container> after) =>
        ((_, host) => host.Containers.Add("x", box => before(box.PrivateNetwork(host: "10.0.0.1", container: "10.0.0.2"))),
            (_, host) => host.Containers.Add("x", box => after(box.PrivateNetwork(host: "10.0.0.1", container: "10.0.0.2"))));
}
