namespace Hardening;

/// <summary>The options that mean something to a facet, or may.</summary>
internal static class OptionMeanings
{
    private static readonly OptionMeaning[] All =
    [
        // SSH
        Whole("services.openssh", "Ssh"),
        Flag("services.openssh.enable", SshKeys.Enabled),
        Flag("services.openssh.openFirewall", SshKeys.OpenFirewall),
        Flag("services.openssh.authorizedKeysInHomedir", SshKeys.KeysInHomes),
        Flag("services.openssh.settings.PasswordAuthentication", SshKeys.PasswordAuthentication),
        Flag("services.openssh.settings.KbdInteractiveAuthentication", SshKeys.KbdInteractiveAuthentication),
        Flag("services.openssh.settings.PermitEmptyPasswords", SshKeys.PermitEmptyPasswords),
        Flag("services.openssh.settings.AllowTcpForwarding", SshKeys.TcpForwarding),
        Flag("services.openssh.settings.AllowAgentForwarding", SshKeys.AgentForwarding),
        Flag("services.openssh.settings.X11Forwarding", SshKeys.X11Forwarding),
        Number("services.openssh.settings.MaxAuthTries", SshKeys.MaxAuthTries),
        Number("services.openssh.settings.MaxSessions", SshKeys.MaxSessions),
        Number("services.openssh.settings.ClientAliveCountMax", SshKeys.ClientAliveCountMax),
        Seconds("services.openssh.settings.LoginGraceTime", SshKeys.LoginGraceTime),
        Seconds("services.openssh.settings.ClientAliveInterval", SshKeys.ClientAliveInterval),
        new OneScalar<RootLogin>(At("services.openssh.settings.PermitRootLogin"), SshKeys.RootLogin, RootLoginOf),
        new ManyValues<UserName>(At("services.openssh.settings.AllowUsers"), SshKeys.AllowUsers, static text => UserName.TryFrom(text, out var name, out _) ? name : null),
        Some("services.openssh.settings.AuthenticationMethods", SshKeys.AuthenticationMethods),
        Some("services.openssh.settings.KexAlgorithms", SshKeys.KeyExchange),
        Some("services.openssh.settings.Ciphers", SshKeys.Ciphers),
        Some("services.openssh.settings.Macs", SshKeys.Macs),
        Nothing("services.openssh.settings.LogLevel"),
        Nothing("services.openssh.settings.UseDns"),
        Nothing("services.openssh.settings.PrintMotd"),
        Nothing("services.openssh.banner"),
        Nothing("services.openssh.allowSFTP"),
        Nothing("services.openssh.sftpFlags"),
        Nothing("services.openssh.moduliFile"),

        // Kernel
        Whole("boot.kernel", "Kernel"),
        Whole("boot.kernelPackages", "Kernel"),
        Whole("boot.kernelPatches", "Kernel"),
        Whole("boot.extraModprobeConfig", "Kernel"),
        new NamedValues<SysctlKey, SysctlValue>(At("boot.kernel.sysctl"), KernelKeys.Sysctls, KernelKeys.Sysctl,
            static text => OptionMeaning.TakenAsItIs(text, SysctlKey.Unlisted), SysctlOf),
        new CommandLineWords(At("boot.kernelParams")),
        new ManyValues<KernelModule>(At("boot.kernelModules"), KernelKeys.Loaded, ModuleOf),
        new ManyValues<KernelModule>(At("boot.blacklistedKernelModules"), KernelKeys.Blacklist, ModuleOf),

        // Firewall and network
        Whole("networking", "Network", "Firewall", "Wireless"),
        Nothing("networking.hostName"),
        Nothing("networking.hostId"),
        Nothing("networking.domain"),
        Nothing("networking.search"),
        Nothing("networking.hosts"),
        Nothing("networking.extraHosts"),
        Nothing("networking.timeServers"),
        Whole("networking.firewall", "Firewall"),
        Flag("networking.firewall.enable", FirewallKeys.Enabled),
        Flag("networking.firewall.allowPing", FirewallKeys.Ping),
        Flag("networking.firewall.logRefusedConnections", FirewallKeys.LogRefused),
        Flag("networking.firewall.filterForward", FirewallKeys.FilterForwarded),
        new OneScalar<ReversePathCheck>(At("networking.firewall.checkReversePath"), FirewallKeys.ReversePath, ReversePathOf),
        new ManyValues<InterfacePattern>(At("networking.firewall.trustedInterfaces"), FirewallKeys.Trusted, static text => InterfacePattern.TryFrom(text, out var pattern, out _) ? pattern : null),
        Nothing("networking.firewall.logRefusedPackets"),
        Nothing("networking.firewall.logRefusedUnicastsOnly"),
        Nothing("networking.firewall.logReversePathDrops"),
        Nothing("networking.firewall.pingLimit"),
        Whole("networking.nftables", "Firewall"),
        new OneScalar<FirewallBackend>(At("networking.nftables.enable"), FirewallKeys.Backend, static value =>
            value is NixosValue.Boolean { Value: var on } ? on ? FirewallBackend.Nftables : FirewallBackend.Iptables : null),
        Flag("networking.enableIPv6", NetworkKeys.IPv6),
        Flag("networking.useDHCP", NetworkKeys.Dhcp),
        Flag("networking.useNetworkd", NetworkKeys.Networkd),
        new ManyValues<IpAddress>(At("networking.nameservers"), NetworkKeys.NameServers, static text => IpAddress.TryFrom(text, out var address, out _) ? address : null),
        Whole("systemd.network", "Network"),
        Flag("systemd.network.wait-online.enable", NetworkKeys.WaitOnline),
        Whole("services.resolved", "Network"),
        Flag("services.resolved.enable", NetworkKeys.Resolved),
        Whole("networking.wireless", "Wireless", "Network"),
        Flag("networking.wireless.iwd.enable", WirelessKeys.Enabled),

        // Accounts and security
        Whole("users", "Users"),
        Flag("users.mutableUsers", UserKeys.Mutable),
        Nothing("users.motd"),
        Nothing("users.defaultUserShell"),
        Sudo("security.sudo"),
        Sudo("security.sudo-rs"),
        Sudo("security.doas"),
        Flag("security.sudo.enable", SecurityKeys.Sudo),
        Flag("security.sudo.execWheelOnly", SecurityKeys.SudoForWheelOnly),
        Flag("security.sudo.wheelNeedsPassword", SecurityKeys.SudoPassword),
        Whole("security.pam", "Security", "Users", "Ssh"),
        Whole("security.audit", "Security"),
        Whole("security.auditd", "Security"),
        Whole("security.apparmor", "Security"),
        Flag("security.apparmor.enable", SecurityKeys.AppArmor),
        Whole("security.polkit", "Security"),
        Flag("security.polkit.enablePkexecWrapper", SecurityKeys.Pkexec),
        Flag("security.protectKernelImage", SecurityKeys.ProtectKernelImage),
        Flag("security.lockKernelModules", SecurityKeys.LockKernelModules),

        // Disks and start
        Whole("fileSystems", "Storage"),
        Whole("swapDevices", "Storage"),
        Whole("disko", "Storage"),
        Whole("environment.persistence", "Storage"),
        Whole("boot.initrd", "Boot", "Storage"),
        Flag("boot.initrd.systemd.emergencyAccess", BootKeys.RescueShell),
        new ManyValues<KernelModule>(At("boot.initrd.availableKernelModules"), BootKeys.EarlyModules, ModuleOf),
        Whole("boot.loader", "Boot"),
        Number("boot.loader.systemd-boot.configurationLimit", BootKeys.Generations),
        Nothing("boot.loader.timeout"),
        Whole("boot.lanzaboote", "Boot"),

        // What runs
        Whole("containers", "Containers"),
        Whole("systemd.services", "Services", "Containers", "Backup"),
        Whole("systemd.timers", "Services", "Backup", "Updates"),
        Whole("systemd.coredump", "Systemd"),
        Flag("systemd.enableEmergencyMode", SystemdKeys.EmergencyMode),
        Whole("services.journald", "Systemd"),
        Whole("services.restic", "Backup"),
        Whole("services.borgbackup", "Backup"),
        Whole("services.btrbk", "Backup"),
        Whole("services.sanoid", "Backup"),
        Whole("services.snapper", "Backup"),
        Whole("system.autoUpgrade", "Updates"),
        Whole("programs.nh", "Updates"),
        Whole("nix.gc", "Updates"),
        Whole("services.timesyncd", "Time"),
        Whole("services.chrony", "Time"),
        Whole("services.ntp", "Time"),
        Whole("services.openntpd", "Time"),
        Nothing("time.timeZone"),
        Whole("age", "Secrets"),
        Whole("sops", "Secrets"),

        // The machine itself
        Some("system.stateVersion", HostKeys.StateVersion),
        Some("nixpkgs.hostPlatform", HostKeys.Architecture),
    ];

    private static readonly string[] Facets = [.. All.OfType<WholeFacets>().SelectMany(static meaning => meaning.Names).Distinct(StringComparer.Ordinal)];

    /// <summary>What an option means; null where it means nothing to any facet.</summary>
    public static OptionMeaning? Of(NixosPath path)
    {
        OptionMeaning? nearest = null;
        foreach (var meaning in All)
            if (path.IsWithin(meaning.Area) && (nearest is null || meaning.Area.Segments.Count > nearest.Area.Segments.Count)) nearest = meaning;
        return nearest;
    }

    /// <summary>A host as its rules see it: with what is set by its path in place of what the facets say of it.</summary>
    public static HostState Over(HostState state)
    {
        var set = state.Set(new(Scope.Host, NixosKeys.Options));
        if (set.Items.Count == 0 && !set.IsOpen) return state;
        // Which options there are beside those that are known, nobody knows.
        var result = set.IsOpen ? Facets.Aggregate(state, (host, facet) => host.Forget(new Unknowable(Scope.Host, facet, null, set.OpenedBy))) : state;
        // What may change anything comes first: what is known of a single setting holds beside it.
        return new NixosModel(new ModelScope(state, Scope.Host)).Definitions
            .Select(static option => (Option: option, Meaning: Of(option.Path))).OrderBy(static said => said.Meaning is WholeFacets ? 0 : 1)
            .Aggregate(result, static (host, said) => said.Meaning?.Over(host, said.Option) ?? host);
    }

    private static NixosPath At(string path) => NixosPath.From(path);

    private static NoMeaning Nothing(string path) => new(At(path));

    private static WholeFacets Whole(string path, params string[] facets) => new(At(path), facets);

    private static SomeScalars Some(string path, params SettingKey[] keys) => new(At(path), keys);

    private static SomeScalars Sudo(string path) => Some(path, SecurityKeys.Sudo, SecurityKeys.SudoForWheelOnly, SecurityKeys.SudoPassword);

    private static OneScalar<bool> Flag(string path, ScalarKey<bool> key) => new(At(path), key, static value => (value as NixosValue.Boolean)?.Value);

    private static OneScalar<int> Number(string path, ScalarKey<int> key) =>
        new(At(path), key, static value => value is NixosValue.Whole { Value: >= 0 and <= int.MaxValue and var number } ? (int)number : null);

    private static OneScalar<long> Seconds(string path, ScalarKey<long> key) => new(At(path), key, static value => (value as NixosValue.Whole)?.Value);

    private static KernelModule? ModuleOf(string text) => OptionMeaning.TakenAsItIs(text, KernelModule.Unlisted);

    private static SysctlValue? SysctlOf(NixosValue value) => value switch
    {
        NixosValue.Boolean { Value: var on } => SysctlValue.From(on),
        NixosValue.Whole { Value: var number } => SysctlValue.From(number),
        NixosValue.Text { Value: var text } => SysctlValue.TryFrom(text, out var read, out _) ? read : null,
        _ => null,
    };

    private static object? RootLoginOf(NixosValue value) => value is not NixosValue.Text { Value: var text } ? null : text switch
    {
        "yes" => RootLogin.Yes,
        "no" => RootLogin.No,
        "prohibit-password" or "without-password" => RootLogin.ProhibitPassword,
        "forced-commands-only" => RootLogin.ForcedCommandsOnly,
        _ => null,
    };

    private static object? ReversePathOf(NixosValue value) => value switch
    {
        NixosValue.Boolean { Value: true } or NixosValue.Text { Value: "strict" } => ReversePathCheck.Strict,
        NixosValue.Boolean => ReversePathCheck.Off,
        NixosValue.Text { Value: "loose" } => ReversePathCheck.Loose,
        _ => null,
    };
}
