using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>Journal, crash dumps, emergency shell.</summary>
internal sealed class SystemdOverview : FacetOverview
{
    private const string Section = SystemdSettings.Section;

    public override string Page => "systemd";

    public override string Title => "Systemd";

    public override string Module => "systemd.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var systemd = host.Model.Systemd;
        if (systemd.JournalSeal.Is(true) && systemd.JournalStorage.Is(JournalStorage.Persistent))
            yield return Of("systemd.seal", "persistent, sealed journal: after journalctl --setup-keys, changed entries are detected", DefenceLayer.Operation, [LateralMovement],
                Evidence.Of("Storage=persistent", systemd.JournalStorage), Evidence.Of("Seal=yes", systemd.JournalSeal));
        if (systemd.DiscardCoreDumps.Is(true))
            yield return Of("systemd.dumps", "core dumps are discarded", DefenceLayer.ProcessIsolation, [CredentialTheft], Evidence.Of("Coredump.Storage=none", systemd.DiscardCoreDumps));
        if (systemd.EmergencyMode.Is(false))
            yield return Of("systemd.emergency", "no emergency shell", DefenceLayer.Operation, [PhysicalAccess, Outage], Evidence.Of("systemd.enableEmergencyMode=false", systemd.EmergencyMode));
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        if (host.Model.Systemd.FailureAddress is var address && address.TryGet(out var secret))
            yield return new("failure notifications", $"the URL in the secret {secret}", "sends the names of failed units", address.Origins);
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, SystemdSettings.Keys);

    private static Measure Of(string id, string title, DefenceLayer layer, IReadOnlyList<Threat> threats, params Evidence[] evidence) =>
        new(id, layer, title) { Threats = threats, Evidence = evidence, Section = Section };
}
