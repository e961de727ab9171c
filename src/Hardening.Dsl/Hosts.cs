using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>A machine of the fleet. What it shall be is described through its facets.</summary>
public abstract class Host : Facet<Host>
{
    private protected Host(Place place) : base(place)
    {
    }

    /// <summary>What the machine is made of: processor, firmware, hypervisor, hardware report.</summary>
    public Hardware Hardware => new(Place);

    /// <summary>The kernel: lockdown, modules, boot parameters, sysctls.</summary>
    public Kernel Kernel => new(Place);

    /// <summary>Interfaces, addresses, name servers, NAT.</summary>
    public Network Network => new(Place);

    /// <summary>What may come in from the network.</summary>
    public Firewall Firewall => new(Place);

    /// <summary>The SSH server.</summary>
    public Ssh Ssh => new(Place);

    /// <summary>Who has an account.</summary>
    public Users Users => new(Place);

    /// <summary>How the host gets new software, and how it gets rid of old.</summary>
    public Updates Updates => new(Place);

    /// <summary>Values that must stay out of the world-readable store.</summary>
    public Secrets Secrets => new(Place);

    /// <summary>Programs that run as services.</summary>
    public Services Services => new(Place);

    /// <summary>Journal, crash dumps, emergency shell.</summary>
    public Systemd Systemd => new(Place);

    /// <summary>Systems inside the host that share its kernel and nothing else.</summary>
    public Containers Containers => new(Place);

    /// <summary>Disks, what is on them, how it is mounted, and what of it survives a restart.</summary>
    public HostStorage Storage => new(Place);

    /// <summary>How the machine starts, and who gets to unlock its disk.</summary>
    public Boot Boot => new(Place);

    /// <summary>Backups.</summary>
    public Backup Backup => new(Place);

    /// <summary>Wireless networks.</summary>
    public Wireless Wireless => new(Place);

    /// <summary>Who becomes root and how, what is written down, and what confines programs.</summary>
    public Security Security => new(Place);

    /// <summary>Which time it is, and who says so.</summary>
    public Time Time => new(Place);

    /// <summary>Any option of NixOS, by its path.</summary>
    public NixosSettings Nixos => new(Place);

    /// <summary>Accepts a risk: the rule's findings on this host are listed in every report, and stop nothing.</summary>
    /// <param name="rule">The rule's id, for example <c>HD1101</c>.</param>
    /// <param name="because">Why the risk can be taken.</param>
    /// <param name="until">The last day on which it holds, for example <c>2027-06-30</c>; checked when the flake is emitted.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="SettingException"><paramref name="rule"/> is not the id of a rule, the reason is empty, or <paramref name="until"/> is not a valid day.</exception>
    public Host Accept(string rule, string because, string? until = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _ = new Judgement(Place).Accept(rule, because, until, file, line);
        return this;
    }

    /// <summary>Takes over a published set of settings. What the description says otherwise, before or after, stays as it is said.</summary>
    /// <param name="baseline">Which.</param>
    /// <param name="except">Names of sysctls, boot parameters, modules and options of it that no baseline sets on this host, for example <c>kernel.sysrq</c>.</param>
    /// <remarks>
    /// Host effect: the sysctls, boot parameters, blacklisted modules and options that <c>docs/baselines</c> lists, each of which gives way to any other definition. What the host needs,
    /// for example forwarding for containers, is left as it is. Source: docs/baselines.
    /// </remarks>
    /// <example><code>host.Apply(Baselines.Kspp, "kernel.sysrq");</code></example>
    /// <exception cref="SettingException"><paramref name="except"/> holds a name that no baseline sets.</exception>
    public Host Apply(Baselines baseline, params ListOf<string> except) =>
        From(except, mayBeEmpty: true).Add(HostSettings.Baselines, BaselineApplication.IdOf, baseline).Add(HostSettings.BaselineExceptions, BaselineApplication.Name, except);

    /// <summary>Hardens the host as far as nothing that it does needs otherwise. What the description says otherwise, before or after, stays as it is said.</summary>
    /// <param name="level">What kind of machine it is.</param>
    /// <param name="except">Names of sysctls, boot parameters, modules and options that no baseline sets on this host, for example <c>debugfs</c>.</param>
    /// <remarks>
    /// Host effect: the settings that <c>docs/baselines</c> lists under <c>harden-server</c> and <c>harden-laptop</c>, each of which gives way to any other definition. A setting that an enabled
    /// service, container or mount needs otherwise is left out. Source: docs/baselines.
    /// </remarks>
    /// <example><code>host.Harden(HardeningLevel.Server);</code></example>
    /// <exception cref="SettingException"><paramref name="except"/> holds a name that no baseline sets.</exception>
    public Host Harden(HardeningLevel level, params ListOf<string> except) =>
        From(except, mayBeEmpty: true).Add(HostSettings.Baselines, BaselineApplication.IdOf, level).Add(HostSettings.BaselineExceptions, BaselineApplication.Name, except);

    /// <summary>Imports a NixOS module into this host.</summary>
    /// <param name="path">A file or folder below the output folder, for example <c>./hardware-configuration.nix</c>. It must exist when the flake is emitted, and is never written.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: an entry of <c>imports</c>. What such a module sets plainly wins over what is emitted with its own priority, such as sysctls.</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> does not start with <c>./</c> or leaves the folder.</exception>
    public Host Import(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(HostSettings.Imports, RelativePath.From, path);

    /// <summary>Uses a NixOS module of a third-party flake on this host.</summary>
    /// <param name="module">What <see cref="FleetInput.Module"/> gives back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: the module is one of the host's in <c>flake.nix</c>. It may set any option, unless <see cref="InputModule.ChangesOnly"/> says which.</remarks>
    /// <exception cref="SettingException"><paramref name="module"/> is of another fleet.</exception>
    public Host Use(InputModule module, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Add(NixosKeys.Modules, used => InputModule.Of(used, Place.Session), module);

    /// <summary>States the release the host was first installed with, which decides the format of its existing data.</summary>
    /// <param name="release">The release of the first installation. Do not raise it when you upgrade.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>system.stateVersion</c>.</remarks>
    public Host StateVersion(NixosRelease release, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(HostSettings.StateVersion, release);

    /// <summary>States that the host is a virtual machine: its initrd gets the drivers of the hypervisor's devices.</summary>
    /// <param name="hypervisor">What runs it; <c>systemd-detect-virt</c> says it on the host.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: the drivers in <c>boot.initrd.availableKernelModules</c>, which NixOS's default list lacks for virtio; for the others <c>virtualisation.hypervGuest</c>,
    /// <c>virtualisation.vmware.guest</c> or <c>virtualisation.virtualbox.guest</c>. Source: NixOS module profiles/qemu-guest.nix.
    /// </remarks>
    /// <example><code>server.Guest(Hypervisor.Kvm);</code></example>
    public Host Guest(Hypervisor hypervisor, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _ = Hardware.GuestOf(hypervisor, file, line);
        return this;
    }

    /// <summary>States the processor architecture the host is built for.</summary>
    /// <param name="architecture">x86-64 where it is not stated.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>nixpkgs.hostPlatform</c>, as a default that <c>hardware-configuration.nix</c> may repeat.</remarks>
    public Host Architecture(Architecture architecture, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(HostSettings.Architecture, architecture);
}

/// <summary>A host whose own calls return its kind, so that <c>fleet.Server("a").StateVersion(...)</c> is a server still.</summary>
/// <typeparam name="TSelf">The kind of host.</typeparam>
public abstract class Host<TSelf> : Host where TSelf : Host<TSelf>
{
    private protected Host(Place place) : base(place)
    {
    }

    /// <inheritdoc cref="Host.Accept(string, string, string?, string, int)"/>
    public new TSelf Accept(string rule, string because, string? until = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        base.Accept(rule, because, until, file, line);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.Apply(Baselines, ListOf{string})"/>
    public new TSelf Apply(Baselines baseline, params ListOf<string> except)
    {
        base.Apply(baseline, except);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.Harden(HardeningLevel, ListOf{string})"/>
    public new TSelf Harden(HardeningLevel level, params ListOf<string> except)
    {
        base.Harden(level, except);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.Import(string, string, int)"/>
    public new TSelf Import(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        base.Import(path, file, line);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.Use(InputModule, string, int)"/>
    public new TSelf Use(InputModule module, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        base.Use(module, file, line);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.StateVersion(NixosRelease, string, int)"/>
    public new TSelf StateVersion(NixosRelease release, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        base.StateVersion(release, file, line);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.Guest(Hypervisor, string, int)"/>
    public new TSelf Guest(Hypervisor hypervisor, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        base.Guest(hypervisor, file, line);
        return (TSelf)this;
    }

    /// <inheritdoc cref="Host.Architecture(Hardening.Architecture, string, int)"/>
    public new TSelf Architecture(Architecture architecture, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        base.Architecture(architecture, file, line);
        return (TSelf)this;
    }
}

/// <summary>A machine that runs unattended.</summary>
public sealed class Server : Host<Server>
{
    internal Server(Place place) : base(place)
    {
    }
}

/// <summary>A machine that a person carries about.</summary>
public sealed class Laptop : Host<Laptop>
{
    internal Laptop(Place place) : base(place)
    {
    }
}

/// <summary>What kind of machine a host is.</summary>
public enum HostKind
{
    /// <summary>Runs unattended.</summary>
    Server,

    /// <summary>Is carried about.</summary>
    Laptop,
}

/// <summary>A processor architecture NixOS is built for.</summary>
public enum Architecture
{
    /// <summary>64-bit Intel and AMD (<c>x86_64-linux</c>).</summary>
    X64,

    /// <summary>64-bit ARM (<c>aarch64-linux</c>).</summary>
    Arm64,
}
