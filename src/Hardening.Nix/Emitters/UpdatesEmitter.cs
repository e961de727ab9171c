using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>How new software comes, and how old goes.</summary>
internal sealed class UpdatesEmitter : Emitter
{
    private const string Root = "system.autoUpgrade";

    public override string Facet => "updates";

    public override IEnumerable<Assignment> Emit(HostModel host)
    {
        var updates = host.Updates;
        return [.. Automatic(updates), .. ByHand(updates)];
    }

    private static IEnumerable<Assignment> Automatic(UpdatesModel updates)
    {
        if (!updates.Flake.TryGet(out var flake)) return [];
        return
        [
            Option($"{Root}.enable", true),
            Option($"{Root}.flake", ForShell(flake.ToString())),
            // Left on, NixOS passes --upgrade, which updates channels and does nothing for a flake.
            Option($"{Root}.upgrade", false),
            .. Option($"{Root}.dates", updates.Calendar, static when => when.ToString()),
            .. Option($"{Root}.randomizedDelaySec", updates.RandomizedDelay, static seconds => $"{seconds}s"),
            .. Option($"{Root}.flags", updates.Flags, static flag => flag.Text),
            .. updates.AtNextBoot.Is(true) ? [Option($"{Root}.operation", "boot")] : Array.Empty<Assignment>(),
            .. Reboot(updates),
        ];
    }

    // NixOS puts the reference into a shell script as it is, where "&" would end the command. A reference holds no quotes.
    private static string ForShell(string flake) => flake.Contains('&', StringComparison.Ordinal) ? $"'{flake}'" : flake;

    private static IEnumerable<Assignment> Reboot(UpdatesModel updates)
    {
        if (!updates.RebootFrom.TryGet(out var from) || !updates.RebootTo.TryGet(out var to)) yield break;
        yield return Option($"{Root}.allowReboot", true);
        yield return Option($"{Root}.rebootWindow", NixSyntax.Attrs(NixSyntax.SetKey("lower", from.Text), NixSyntax.SetKey("upper", to.Text)));
    }

    private static IEnumerable<Assignment> ByHand(UpdatesModel updates) =>
    [
        .. Option("programs.nh.enable", updates.Nh),
        .. updates.CleanCalendar.IsUnset ? Array.Empty<Assignment>() : [Option("programs.nh.clean.enable", true)],
        .. Option("programs.nh.clean.dates", updates.CleanCalendar, static when => when.ToString()),
        .. updates.CleanKeep.TryGet(out var keep) && updates.CleanKeepSince.TryGet(out var days)
            ? [Option("programs.nh.clean.extraArgs", $"--keep {keep} --keep-since {days}d")]
            : Array.Empty<Assignment>(),
    ];
}
