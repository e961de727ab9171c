using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>How new software comes, and how old goes.</summary>
internal sealed class UpdatesEmitter() : SettingsEmitter(UpdatesSettings.Keys)
{
    private const string Root = "system.autoUpgrade";

    public override string Facet => "updates";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => setting.Name switch
    {
        // Left on, NixOS passes --upgrade, which updates channels and does nothing for a flake.
        nameof(UpdatesSettings.Flake) => host.Updates.Flake.IsUnset ? [] : [Option($"{Root}.enable", true), .. base.Write(host, setting), Option($"{Root}.upgrade", false)],
        // nh stops without them: its commands are those of flakes.
        nameof(UpdatesSettings.Nh) => host.Updates.Nh.Is(true) ? [.. base.Write(host, setting), Option("nix.settings.experimental-features", NixSyntax.List("nix-command", "flakes"))] : base.Write(host, setting),
        nameof(UpdatesSettings.Reboots) => Reboot(host.Updates),
        nameof(UpdatesSettings.RebootFrom) or nameof(UpdatesSettings.RebootTo) => [],
        nameof(UpdatesSettings.Flags) => host.Updates.Flags.IsEmpty ? [] : [Option($"{Root}.flags", NixSyntax.Strings(host.Updates.Flags.SelectMany(static flag => flag.Value.Words)))],
        nameof(UpdatesSettings.CleanCalendar) => host.Updates.CleanCalendar.IsUnset ? [] : [Option("programs.nh.clean.enable", true), .. base.Write(host, setting)],
        nameof(UpdatesSettings.CleanKeep) => host.Updates.CleanKeep.TryGet(out var keep) && host.Updates.CleanKeepSince.TryGet(out var days)
            ? [Option("programs.nh.clean.extraArgs", $"--keep {keep} --keep-since {days}d")] : [],
        _ => base.Write(host, setting),
    };

    private static IEnumerable<Assignment> Reboot(UpdatesModel updates)
    {
        if (!updates.Reboots.Is(true)) yield break;
        yield return Option($"{Root}.allowReboot", true);
        if (!updates.RebootFrom.TryGet(out var from) || !updates.RebootTo.TryGet(out var to)) yield break;
        yield return Option($"{Root}.rebootWindow", NixSyntax.Attrs(NixSyntax.SetKey("lower", from.Text), NixSyntax.SetKey("upper", to.Text)));
    }
}
