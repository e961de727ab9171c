namespace Hardening.Model;

/// <summary>An option that an emitter writes by hand, for settings that are not one option.</summary>
internal sealed record DescribedOption(NixosPath Path, NixosValue Value, int Priority, IReadOnlyList<Origin> Origins)
{
    /// <summary>Whether a module of NixOS writes it because of the facet, and the emitter does not.</summary>
    public bool IsImplied { get; init; }
}

/// <summary>The options that follow from facets whose settings are not options themselves, and defaults that depend on other options.</summary>
internal static class DescribedOptions
{
    private static readonly NixosPath SystemdInitrd = NixosPath.From("boot.initrd.systemd.enable");
    private static readonly NixosPath Resolved = NixosPath.From("services.resolved.enable");
    private static readonly NixosPath NetworkdEnabled = NixosPath.From("systemd.network.enable");

    /// <summary>What the emitters write by hand.</summary>
    /// <param name="host">The host as facets describe it.</param>
    public static IEnumerable<DescribedOption> Of(HostModel host) => [.. Boot(host), .. Network(host), .. Mounts(host)];

    /// <summary>NixOS's default where it depends on the release or on other options; null where the table of options has it.</summary>
    public static NixosValue? DefaultOf(NixosPath path, HostModel host)
    {
        // system/boot/systemd/initrd.nix: on by default from 26.05.
        if (path.Equals(SystemdInitrd)) return new NixosValue.Boolean(host.Release >= NixosRelease.V26_05);
        // system/boot/networkd.nix sets it with mkDefault.
        if (path.Equals(Resolved)) return host.Reader.Is(NetworkdEnabled) is { } on ? new NixosValue.Boolean(on) : null;
        return null;
    }

    private static IEnumerable<DescribedOption> Boot(HostModel host)
    {
        var boot = host.Boot;
        if (boot.SecureBoot.Is(true))
        {
            var by = boot.SecureBoot.Origins;
            yield return new(NixosPath.From("boot.loader.systemd-boot.enable"), new NixosValue.Boolean(false), NixosDefinition.ForcePriority, by);
            yield return On("boot.loader.external.enable", by);
        }
        if (boot.UnlockOver.TryGet(out _))
        {
            var by = boot.UnlockOver.Origins;
            foreach (var path in new[] { "boot.initrd.systemd.enable", "boot.initrd.network.enable", "boot.initrd.network.ssh.enable", "boot.initrd.systemd.network.enable" }) yield return On(path, by);
            yield return new(NixosPath.From("boot.initrd.systemd.users.root.shell"), new NixosValue.Text("/bin/systemd-tty-ask-password-agent"), NixosDefinition.PlainPriority, by);
        }
        foreach (var mount in host.Storage.Mounts)
            if (mount.KeepOldRootsDays.TryGet(out _))
            {
                yield return On("boot.initrd.systemd.enable", mount.KeepOldRootsDays.Origins);
                break;
            }
    }

    private static IEnumerable<DescribedOption> Network(HostModel host)
    {
        if (host.Network.Dhcp.Is(false)) yield return new(NixosPath.From("networking.dhcpcd.enable"), new NixosValue.Boolean(false), NixosDefinition.PlainPriority, host.Network.Dhcp.Origins);
        if (host.Network.Networkd.Is(true))
        {
            yield return On("systemd.network.enable", host.Network.Networkd.Origins) with { IsImplied = true };
            if (!host.Network.Dhcp.Is(false)) yield return new(NixosPath.From("networking.dhcpcd.enable"), new NixosValue.Boolean(false), NixosDefinition.DefaultPriority, host.Network.Networkd.Origins) { IsImplied = true };
        }
        if (host.Network.NatExternal.TryGet(out _)) yield return On("networking.nat.enable", host.Network.NatExternal.Origins);
        if (host.Time.Authenticated.Certain.FirstOrDefault() is { } server) yield return On("services.chrony.enable", [host.Time.Authenticated.OriginOf(server)!]);
    }

    private static IEnumerable<DescribedOption> Mounts(HostModel host)
    {
        foreach (var mount in host.Storage.Mounts)
        {
            if (!mount.At.TryGet(out var at) || !mount.Format.TryGet(out var format)) continue;
            yield return new(NixosPath.Of(["fileSystems", at.ToString(), "fsType"]), new NixosValue.Text(format.ToString().ToLowerInvariant()), NixosDefinition.PlainPriority, [mount.Origin]);
        }
        if (host.Storage.Unlocked.Certain.FirstOrDefault() is { } volume) yield return On("boot.initrd.luks.forceLuksSupportInInitrd", [host.Storage.Unlocked.OriginOf(volume)!]);
    }

    private static DescribedOption On(string path, IReadOnlyList<Origin> by) => new(NixosPath.From(path), new NixosValue.Boolean(true), NixosDefinition.PlainPriority, by);
}
