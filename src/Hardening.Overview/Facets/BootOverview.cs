using Hardening.Overview.Facts;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>How a machine starts, and how its disk is unlocked.</summary>
internal sealed class BootOverview : FacetOverview
{
    private const string Start = "Start";
    private const string Unlocking = "Unlocking over SSH";

    public override string Page => "disks";

    public override string Title => "Boot";

    public override string Module => "boot.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var boot = host.Model.Boot;
        if (boot.SecureBoot.Is(true))
            yield return Of("boot.secure", "Secure Boot with custom keys (Lanzaboote)", Start, [PhysicalAccess, KernelExploitation], Evidence.Of("boot.lanzaboote.enable", boot.SecureBoot));
        if (boot.UnlockPort.TryGet(out var port) && boot.UnlockKeys.Certain.Any())
            yield return Of("boot.unlock", $"disk unlock over SSH in the initrd (port {port}), keys only", Unlocking, [PhysicalAccess],
                new Evidence("boot.initrd.network.ssh", [.. boot.UnlockPort.Origins, .. boot.UnlockKeys.Select(item => item.Origin)]));
        if (boot.RescueShell.Is(false))
            yield return Of("boot.shell", "no initrd shell on failure", Start, [PhysicalAccess], Evidence.Of("boot.initrd.systemd.emergencyAccess=false", boot.RescueShell));
    }

    public override IEnumerable<Opening> Openings(HostView host)
    {
        var boot = host.Model.Boot;
        if (!boot.UnlockPort.TryGet(out var port)) return [];
        return [new(PortSpan.Of(Transport.Tcp, port), boot.UnlockOver.TryGet(out var over) ? over.ToString() : null, "the disk is unlocked there", boot.UnlockPort.Origins[0])];
    }

    public override IEnumerable<Listener> Listeners(HostView host) => host.Model.Boot.UnlockPort.TryGet(out var port)
        ? [new(PortSpan.Of(Transport.Tcp, port), "SSH in the initrd", "keys only", host.Model.Boot.UnlockPort.Origins[0]) { Why = "accepts the passphrase of the disk; stops when the system starts" }] : [];

    public override IEnumerable<Feature> Features(HostView host) =>
        [new("Secure Boot", host.Has("boot.secure") ? "yes (Lanzaboote)" : host.Has("storage.luks") ? "no (LUKS is the protection)" : "no")];

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, BootSettings.Keys);

    private static Measure Of(string id, string title, string section, IReadOnlyList<Threat> threats, Evidence evidence) =>
        new(id, DefenceLayer.Disk, title) { Threats = threats, Evidence = [evidence], Section = section };
}
