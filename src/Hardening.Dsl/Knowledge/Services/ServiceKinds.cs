namespace Hardening.Knowledge;

/// <summary>Services of NixOS by what they are for, where a rule asks whether any of a kind runs.</summary>
/// <remarks>Names of modules in nixpkgs 4aa6836a648ca76c68866decf0c8965e36ec2a3b (26.11pre, mid-2026) and of modules that 25.11 and 26.05 have.</remarks>
internal static class ServiceKinds
{
    /// <summary>They answer DNS queries.</summary>
    public static ServiceKind Resolvers { get; } = Of(
        "services.adguardhome", "services.bind", "services.blocky", "services.coredns", "services.dnscrypt-proxy", "services.dnscrypt-proxy2", "services.dnsdist",
        "services.dnsmasq", "services.kresd", "services.knot", "services.knot-resolver", "services.maddy", "services.nsd", "services.pdns-recursor", "services.pihole-ftl",
        "services.pixiecore", "services.powerdns", "services.resolved", "services.rbldnsd", "services.smartdns", "services.stubby", "services.technitium-dns-server",
        "services.unbound", "virtualisation.docker", "virtualisation.oci-containers", "virtualisation.podman", "containers") with { UnitWords = ["dns", "resolv"] };

    /// <summary>They copy data to another place.</summary>
    public static ServiceKind Backups { get; } = Of(
        "services.bacula-fd", "services.borgbackup", "services.borgmatic", "services.btrbk", "services.duplicati", "services.duplicity", "services.kopia",
        "services.rsnapshot", "services.rsync", "services.sanoid", "services.snapraid", "services.syncoid", "services.syncthing", "services.tarsnap",
        "services.urbackup", "services.zrepl", "services.znapzend", "services.zfs.autoReplication", "services.cron") with
    {
        UnitWords = ["backup", "borg", "clone", "copy", "duplic", "kopia", "mirror", "replic", "restic", "rsync", "send", "snapshot", "sync"],
    };

    /// <summary>They build or fetch new generations of the system and switch to them.</summary>
    public static ServiceKind Updaters { get; } = Of("services.comin", "services.cachix-agent", "services.bento", "services.nixos-autoupdate", "nix.auto-update") with { UnitWords = ["upgrade", "update", "deploy"] };

    /// <summary>They run virtual machines.</summary>
    public static ServiceKind Hypervisors { get; } = Of(
        "virtualisation.incus", "virtualisation.kvmgt", "virtualisation.libvirtd", "virtualisation.lxd", "virtualisation.multipass", "virtualisation.virtualbox.host",
        "virtualisation.vmware.host", "virtualisation.xen", "virtualisation.waydroid", "programs.virt-manager", "microvm", "environment.systemPackages") with { UnitWords = ["qemu", "vm"] };

    /// <summary>Modules that create accounts, groups and units.</summary>
    public static ServiceKind AccountsAndUnits { get; } = Of(
        "boot", "containers", "environment", "hardware", "home-manager", "networking", "nix", "programs", "security", "services", "sops", "age", "systemd", "users", "virtualisation") with { UnitWords = [""] };

    /// <summary>Modules that create network interfaces.</summary>
    public static ServiceKind Interfaces { get; } = Of("networking", "systemd.network", "services", "virtualisation", "containers", "hardware", "boot", "microvm");

    private static ServiceKind Of(params string[] paths) => new([.. paths.Select(NixosPath.From)]);
}

/// <summary>Services that do the same job.</summary>
/// <param name="Modules">Where their options are.</param>
internal sealed record ServiceKind(IReadOnlyList<NixosPath> Modules)
{
    /// <summary>Words in the name of a unit of the user's own that may do this job.</summary>
    public IReadOnlyList<string> UnitWords { get; init; } = [];

    /// <summary>Whether an option is one of such a service, or of a unit that may be one.</summary>
    public bool Covers(NixosPath option) =>
        Modules.Any(option.IsWithin)
        || (option.Segments is { Count: > 2 } segments && segments[0] == "systemd" && segments[1] is "services" or "timers" or "user"
            && UnitWords.Any(word => segments[2].IndexOf(word, StringComparison.Ordinal) >= 0));
}
