using System.Text;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>What systemd does for the host as a whole.</summary>
internal sealed class SystemdEmitter() : SettingsEmitter(SystemdSettings.Keys)
{
    private const string Journald = "services.journald";

    private static readonly string[] Forwards = ["ForwardToSyslog", "ForwardToKMsg", "ForwardToConsole", "ForwardToWall"];

    public override string Facet => "systemd";

    protected override IEnumerable<Assignment> Write(HostModel host, SettingKey setting) => setting.Name switch
    {
        nameof(SystemdSettings.JournalForward) => host.Release >= NixosRelease.V26_11 ? Forwarding(host.Systemd) : [.. Syslog(host.Systemd), .. Lines(host)],
        nameof(SystemdSettings.DiscardCoreDumps) => host.Systemd.DiscardCoreDumps.Is(true) ? CoreDumps(host.Release) : [],
        _ => base.Write(host, setting),
    };

    private static IEnumerable<Assignment> Forwarding(SystemdModel systemd) => Forwards.SelectMany(name => Option($"{Journald}.settings.Journal.{name}", systemd.JournalForward));

    private static IEnumerable<Assignment> Syslog(SystemdModel systemd) => Option($"{Journald}.forwardToSyslog", systemd.JournalForward);

    // Before 26.11, settings of the journal that were no options of their own are lines of a file.
    private static IEnumerable<Assignment> Lines(HostModel host)
    {
        var lines = new StringBuilder();
        foreach (var setting in SystemdSettings.Keys)
            if (setting.Option is { Since: not null, Formerly: null } option && host.Root.Scalar(setting) is { Value: { } value })
                Append(option.Path.Segments[^1], option.Codec.Write(value));
        if (host.Systemd.JournalForward.TryGet(out var forward))
            foreach (var name in Forwards.Skip(1)) Append(name, new NixosValue.Boolean(forward));
        if (lines.Length > 0) yield return Option($"{Journald}.extraConfig", new NixIndentedString(lines.ToString()));

        void Append(string name, NixosValue value) =>
            lines.Append(name).Append('=').Append(value is NixosValue.Boolean on ? on.Value ? "yes" : "no" : ((NixosValue.Text)value).Value).Append('\n');
    }

    private static IEnumerable<Assignment> CoreDumps(NixosRelease release) => release >= NixosRelease.V26_05
        ? [Option("systemd.coredump.settings.Coredump.Storage", "none"), Option("systemd.coredump.settings.Coredump.ProcessSizeMax", 0)]
        : [Option("systemd.coredump.extraConfig", new NixIndentedString("Storage=none\nProcessSizeMax=0\n"))];
}
