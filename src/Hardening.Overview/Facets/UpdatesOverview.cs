using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets;

/// <summary>How new software comes, and how old goes.</summary>
internal sealed class UpdatesOverview : FacetOverview
{
    private const string Upgrades = UpdatesSettings.Section;

    public override string Page => "updates";

    public override string Title => "Updates";

    public override string Module => "updates.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var updates = host.Model.Updates;
        if (updates.Flake.TryGet(out _) && updates.Calendar.TryGet(out var calendar))
            yield return Of("updates.automatic", $"automatic upgrades ({calendar.Words})", Evidence.Of("system.autoUpgrade", updates.Calendar)) with { RefutedBy = ["HD5002", "HD5004"] };
        else if (updates.Nh.Is(true))
            yield return Of("updates.by-hand", "manual upgrades with nh", Evidence.Of("programs.nh.enable", updates.Nh));
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        yield return new("updates", host.Has("updates.automatic") && host.Model.Updates.Calendar.TryGet(out var when) ? $"automatic, {when.Words}"
            : host.Has("updates.by-hand") ? "manual, with nh" : "not described");
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        if (host.Model.Updates.Flake.TryGet(out var flake))
            yield return new("nixos-rebuild", flake.ToString(), "fetches the configuration for upgrades, and packages from the binary cache", host.Model.Updates.Flake.Origins);
    }

    public override IEnumerable<StatedSetting> Settings(HostView host) => Declared(host, UpdatesSettings.Keys);

    private static Measure Of(string id, string title, Evidence evidence) =>
        new(id, DefenceLayer.Operation, title) { Threats = [StaleSoftware], Evidence = [evidence], Section = Upgrades };
}
