namespace Hardening.Rules;

/// <summary>A module is blacklisted that another setting of the host needs.</summary>
public sealed class NeededModuleBlacklisted : HostRule
{
    private static readonly SysctlKey QueueDiscipline = SysctlKey.Unlisted("net.core.default_qdisc");
    private static readonly SysctlKey CongestionControl = SysctlKey.Unlisted("net.ipv4.tcp_congestion_control");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD1206", Layer.Kernel, Severity.Warning)
    {
        Title = "Blacklisted module is needed by another setting",
        Why = "The kernel loads some modules on first use. If the blacklist stops that, the other setting fails at run time: a packet filter that does not load leaves every port open.",
        Fix = "Remove the module from Blacklist(...), or leave out the setting that needs it.",
        Threat = Threats.Outage,
        References = [Reference.Man("modprobe.d(5)"), Reference.Kernel("networking/ip-sysctl")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (module, need, origins, stopsBoot) in Needs(host))
        {
            if (ModuleBlacklists.OriginOf(host.Kernel, module) is not { } call || host.Kernel.LoadedModules.Has(module)) continue;
            var finding = At(call, $"{module} is blacklisted, but {need}.").With(origins);
            if (stopsBoot) finding = finding.As(Severity.Error);
            yield return call.Method == nameof(Kernel.Blacklist) ? finding.Fix(new Edit.RemoveValue(call, module.Name)) : finding;
        }
    }

    private static IEnumerable<(KernelModule Module, string Need, IReadOnlyList<Origin> Origins, bool StopsBoot)> Needs(HostModel host)
    {
        var (kernel, backend, external) = (host.Kernel, host.Firewall.Backend, host.Network.NatExternal);
        if (backend.Is(FirewallBackend.Nftables) && !host.Firewall.Enabled.Is(false) && !host.Firewall.Enabled.IsUnknown)
            yield return (KernelModule.Listed("nf_tables"), "the firewall needs it: none of its rules load", backend.Origins, false);
        foreach (var container in host.Containers.Certain.Where(static container => container.HasOwnNetwork).Take(1))
            yield return (KernelModule.Listed("veth"), $"the private network of container {container.Name} uses a veth pair", [container.Origin], false);
        foreach (var mount in host.Storage.Mounts)
        {
            if (!mount.At.TryGet(out var at)) continue;
            var (format, by) = FormatOf(host, mount, at);
            if (format is not null && KernelModule.TryFrom(format, out var filesystem, out _))
                yield return (filesystem, $"{at} has that file system", by, StopsBoot(host, mount, at));
            if (format == "vfat")
                foreach (var page in CodePages)
                    yield return (KernelModule.Listed(page), $"{at} is a FAT file system, which needs its code page", by, StopsBoot(host, mount, at));
            if (mount.EncryptedAs is not null)
                foreach (var part in Encryption)
                    yield return (KernelModule.Listed(part), $"{at} is on an encrypted volume", [mount.Origin], true);
        }
        if (external.TryGet(out _) && backend.Is(FirewallBackend.Nftables))
            yield return (KernelModule.Listed("nft_chain_nat"), "NAT needs it", external.Origins, false);
        if (kernel.Sysctl(QueueDiscipline) is var queue && queue.TryGet(out var discipline) && KernelModule.TryFrom("sch_" + discipline.Text, out var scheduler, out _))
            yield return (scheduler, $"{QueueDiscipline} = {discipline} needs it", queue.Origins, false);
        // The kernel asks for it by its name, which a blacklist of modprobe does not stop; one of the kernel does.
        if (kernel.Sysctl(CongestionControl) is var control && control.TryGet(out var algorithm) && KernelModule.TryFrom("tcp_" + algorithm.Text, out var module, out _)
            && ModuleBlacklists.Refused(kernel).Any(found => found.Module.Equals(module)))
        {
            yield return (module, $"{CongestionControl} = {algorithm} needs it", control.Origins, false);
        }
    }

    // By path there are more kinds than facets mount, such as shares.
    private static (string? Format, IReadOnlyList<Origin> By) FormatOf(HostModel host, MountModel mount, AbsolutePath at) =>
        host.Reader.Read(NixosPath.Of(["fileSystems", at.ToString(), "fsType"])) is { Value: NixosValue.Text { Value: var text } } read ? (text, read.Origins)
        : mount.Format.TryGet(out var format) ? (format.ToString().ToLowerInvariant(), mount.Format.Origins) : (null, []);

    private static readonly string[] CodePages = ["nls_cp437", "nls_iso8859_1"];
    private static readonly string[] Encryption = ["dm_crypt"];

    // A mount that fails stops the boot unless it may fail; the root is not mounted at all.
    private static bool StopsBoot(HostModel host, MountModel mount, AbsolutePath at) => BootStages.IsMountedEarly(host, at) || !mount.Options.Has(MountOption.NoFail);
}
