using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>Options set by path that give access, and settings that options make unknown.</summary>
/// <remarks>Options as the manual of NixOS 26.05 describes them. Those that a facet declares are read from the effective model instead.</remarks>
internal static class OptionAccess
{
    // Each item of the list, or the one text.
    private static readonly NixosPath[] Lists = Paths(
        "users.users.<name>.extraGroups", "users.users.<name>.group", "users.users.<name>.openssh.authorizedKeys.keys", "users.users.<name>.openssh.authorizedKeys.keyFiles",
        "users.groups.<name>.members", "users.users.<name>.packages", "services.openssh.authorizedKeysFiles", "services.openssh.authorizedKeysCommand",
        "nix.settings.trusted-users", "nix.settings.allowed-users", "nix.settings.substituters", "nix.settings.extra-substituters", "nix.settings.trusted-substituters",
        "nix.settings.trusted-public-keys", "nix.settings.extra-trusted-public-keys", "nix.settings.extra-trusted-users", "nix.settings.extra-sandbox-paths",
        "system.autoUpgrade.flake", "system.autoUpgrade.channel", "system.autoUpgrade.flags",
        "security.pki.certificateFiles", "security.pki.certificates", "security.polkit.adminIdentities", "networking.firewall.trustedInterfaces", "networking.nat.internalInterfaces",
        "nixpkgs.config.permittedInsecurePackages", "virtualisation.oci-containers.containers.<name>.volumes", "virtualisation.oci-containers.containers.<name>.extraOptions",
        "virtualisation.oci-containers.containers.<name>.devices", "virtualisation.oci-containers.containers.<name>.image", "boot.initrd.network.ssh.authorizedKeys",
        "boot.initrd.network.ssh.authorizedKeyFiles", "age.identityPaths", "sops.age.sshKeyPaths");

    // Any value.
    private static readonly NixosPath[] Any = Paths(
        "security.sudo.extraRules", "security.sudo.extraConfig", "security.sudo.configFile", "security.sudo-rs.extraRules", "security.sudo-rs.extraConfig", "security.doas.extraRules",
        "security.doas.extraConfig", "security.polkit.extraConfig", "security.wrappers.<name>", "security.pam.services.<name>", "services.openssh.extraConfig", "services.openssh.banner",
        "networking.firewall.extraCommands", "networking.firewall.extraInputRules", "networking.firewall.extraForwardRules", "networking.nftables.ruleset", "networking.nftables.tables",
        "users.users.<name>.hashedPassword", "users.users.<name>.hashedPasswordFile", "users.users.<name>.initialHashedPassword", "users.users.<name>.password", "users.users.<name>.initialPassword",
        "users.extraUsers", "users.users.<name>.uid", "services.getty.autologinUser", "services.displayManager.autoLogin.user", "system.activationScripts", "boot.initrd.systemd.emergencyAccess",
        "nixpkgs.overlays", "nix.registry", "nix.buildMachines", "nix.extraOptions", "boot.debug1", "boot.debug1device", "boot.kernelPatches", "security.apparmor.policies", "programs.nix-ld");

    // On gives access; false is the default.
    private static readonly NixosPath[] On = Paths(
        "users.allowNoPasswordLogin", "users.users.<name>.isNormalUser", "users.users.<name>.enable", "users.users.<name>.linger", "virtualisation.docker.enable", "virtualisation.podman.enable",
        "virtualisation.podman.dockerSocket.enable", "virtualisation.libvirtd.enable", "virtualisation.lxd.enable", "virtualisation.incus.enable", "virtualisation.virtualbox.host.enable",
        "virtualisation.oci-containers.containers.<name>.privileged", "security.doas.enable", "security.sudo-rs.enable", "security.soteria.enable", "services.displayManager.autoLogin.enable",
        "services.xserver.displayManager.autoLogin.enable", "nix.sshServe.enable", "nixpkgs.config.allowBroken", "boot.initrd.network.ssh.enable", "boot.loader.generic-extlinux-compatible.enable",
        "services.pcscd.enable", "programs.wireshark.enable", "security.unprivilegedUsernsClone", "security.polkit.enable", "hardware.bluetooth.enable", "services.udisks2.enable");

    // Off gives access; true is the default.
    private static readonly NixosPath[] Off = Paths(
        "security.sudo.wheelNeedsPassword", "security.sudo-rs.wheelNeedsPassword", "security.doas.wheelNeedsPassword", "nix.settings.sandbox", "nix.settings.require-sigs",
        "networking.firewall.enable", "networking.firewall.checkReversePath", "networking.firewall.logRefusedConnections", "services.logrotate.enable");

    // On limits access; false is the default.
    private static readonly NixosPath[] Limits = Paths(
        "security.sudo.execWheelOnly", "security.apparmor.enable", "security.auditd.enable", "security.lockKernelModules", "security.protectKernelImage", "security.forcePageTableIsolation",
        "services.fail2ban.enable", "services.usbguard.enable", "security.audit.enable", "networking.nftables.enable", "boot.lanzaboote.enable", "nix.settings.restrict-eval");

    // Off limits access; true is the default.
    private static readonly NixosPath[] OffLimits = Paths("users.mutableUsers", "security.sudo.enable", "boot.loader.systemd-boot.editor", "systemd.enableEmergencyMode", "security.allowUserNamespaces",
        "security.allowSimultaneousMultithreading", "networking.firewall.allowPing", "nix.channel.enable", "services.openssh.authorizedKeysInHomedir");

    private static readonly string[] Facets = ["Users", "Security", "Ssh", "Secrets", "Updates", "Services", "Containers", "Firewall", "Network", "Boot", "Kernel"];

    public static IEnumerable<AccessFact> Of(HostView host) => [.. host.Options.All.Where(option => !IsRead(host, option.Path)).SelectMany(Of), .. Unknown(host)];

    private static IEnumerable<AccessFact> Of(SetOption option)
    {
        var (path, key) = (option.Path, $"option:{option.Path}");
        if (path.Segments.Count >= 5 && path.Segments[0] == "systemd" && path.Segments[path.Segments.Count - 2] == "serviceConfig" && SandboxScale.Knows(path.Segments[path.Segments.Count - 1]))
            return option.Value is { } value ? SandboxScale.OfExisting(NixosPath.Of(path.Segments.Take(path.Segments.Count - 2)).Text, path.Segments[path.Segments.Count - 1], value) : [new(key, $"{path} is unknown", 1)];
        var isFlipped = Matches(Off, path);
        if (Matches(On, path) || isFlipped)
            return option.Value is NixosValue.Boolean on && on.Value == isFlipped ? [] : [new(key, $"{path} is {Said(option)}", 1)];
        var limitsOff = Matches(OffLimits, path);
        if (Matches(Limits, path) || limitsOff)
            return option.Value is NixosValue.Boolean limit && limit.Value != limitsOff ? [new(key, $"{path} is {Said(option)}", -1)] : [];
        if (Matches(Lists, path)) return option.Value is NixosValue.List { Items.Count: 0 } ? [] : [new(key, path.Text, 1, null, [.. Items(option)])];
        return Matches(Any, path) && option.Value is not (NixosValue.List { Items.Count: 0 } or NixosValue.Text { Value: "" } or NixosValue.Boolean { Value: false }) && !Equals(option.Value, NixosValue.Null)
            ? [new(key, path.Text, 1, null, [Said(option)])] : [];
    }

    // Settings that an option may change in a way that is not known.
    private static IEnumerable<AccessFact> Unknown(HostView host)
    {
        var described = host.Described.Model.State;
        return from change in StateChange.Between(described, host.Model.State)
               where change.IsUnknown && Facets.Any(facet => change.Facet == facet)
               from option in host.Options.NamesOf(change.By)
               select new AccessFact($"unknown:{option}", $"{option} makes unknown: {change.Name}", 1);
    }

    private static bool Matches(NixosPath[] patterns, NixosPath path) => patterns.Any(pattern =>
        pattern.Segments.Count <= path.Segments.Count && pattern.Segments.Zip(path.Segments).All(pair => pair.First == "<name>" || pair.First == pair.Second));

    // A setting that a facet declares is in the effective model; of elements, where the model has them.
    private static bool IsRead(HostView host, NixosPath path)
    {
        var (node, scope) = (SettingCatalogue.Instance.Root, host.Model.Root);
        foreach (var segment in path.Segments)
        {
            if (node.Find(segment) is not { } next) return false;
            if (next.Family is { } family)
            {
                if (next.ElementOf(segment) is not { } element || !scope.Elements(family).Any(item => item.Value.Equals(element))) return false;
                scope = scope.In(family, element);
            }
            node = next;
        }
        return node.Keys.Count > 0;
    }

    private static IEnumerable<string> Items(SetOption option) =>
        option.Texts.ToArray() is { Length: > 0 } texts ? texts.Select(text => IsSecret(option, text) ? "hidden: a secret" : text) : [Said(option)];

    private static string Said(SetOption option) => option.Value switch
    {
        null => "unknown",
        NixosValue.Boolean on => on.Value ? "true" : "false",
        NixosValue.Text(var text) => IsSecret(option, text) ? "hidden: a secret" : text,
        var value => value.Describe(),
    };

    private static bool IsSecret(SetOption option, string text) => SecretOptions.Refusal(option.Path, NixosValue.From(text)) is not null;

    private static NixosPath[] Paths(params string[] texts) => [.. texts.Select(NixosPath.From)];
}
