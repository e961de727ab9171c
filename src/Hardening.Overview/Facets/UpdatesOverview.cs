using System.Globalization;
using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Threats;

namespace Hardening.Overview.Facets;

/// <summary>How new software comes, and how old goes.</summary>
internal sealed class UpdatesOverview : FacetOverview
{
    private const string Upgrades = "Upgrades";

    public override string Page => "updates";

    public override string Title => "Updates";

    public override string Module => "updates.nix";

    public override IEnumerable<Measure> Measures(HostView host)
    {
        var updates = host.Model.Updates;
        if (updates.Flake.TryGet(out _) && updates.Calendar.TryGet(out var calendar))
            yield return Of("updates.automatic", $"the host upgrades itself ({calendar.Words})", Evidence.Of("system.autoUpgrade", updates.Calendar)) with { RefutedBy = ["HD5002", "HD5004"] };
        else if (updates.Nh.Is(true))
            yield return Of("updates.by-hand", "upgrades are made by hand, with nh", Evidence.Of("programs.nh.enable", updates.Nh));
    }

    public override IEnumerable<Feature> Features(HostView host)
    {
        yield return new("updates", host.Has("updates.automatic") && host.Model.Updates.Calendar.TryGet(out var when) ? $"by itself, {when.Words}"
            : host.Has("updates.by-hand") ? "by hand, with nh" : "not described");
    }

    public override IEnumerable<OutboundPath> Outbound(HostView host)
    {
        if (host.Model.Updates.Flake.TryGet(out var flake))
            yield return new("nixos-rebuild", flake.ToString(), "fetches the configuration to upgrade to, and packages from the binary cache", host.Model.Updates.Flake.Origins);
    }

    public override IEnumerable<StatedSetting> Settings(HostView host)
    {
        var updates = host.Model.Updates;
        return
        [
            .. Stated(Upgrades, "configuration comes from", updates.Flake, static flake => flake.ToString()),
            .. Stated(Upgrades, "when", updates.Calendar, static calendar => calendar.Words),
            .. Stated(Upgrades, "restarts by itself, from", updates.RebootFrom, static time => time.Text),
            .. Stated(Upgrades, "restarts by itself, until", updates.RebootTo, static time => time.Text),
            .. Stated(Upgrades, "start is spread over", updates.RandomizedDelay, Phrases.Seconds),
            .. Stated(Upgrades, "flags", updates.Flags, static flag => flag.Text),
            .. Stated(Upgrades, "waits for the next boot", updates.AtNextBoot, Phrases.YesOrNo),
            .. Stated(Upgrades, "nh", updates.Nh, static on => on ? "installed" : "not installed"),
            .. Stated(Upgrades, "old generations are removed", updates.CleanCalendar, static calendar => calendar.Words),
            .. Stated(Upgrades, "generations younger than this stay", updates.CleanKeepSince, static days => ((int)days).Of("day")),
            .. Stated(Upgrades, "generations that stay in any case", updates.CleanKeep, static keep => keep.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static Measure Of(string id, string title, Evidence evidence) =>
        new(id, DefenceLayer.Operation, title) { Threats = [StaleSoftware], Evidence = [evidence], Section = Upgrades };
}
