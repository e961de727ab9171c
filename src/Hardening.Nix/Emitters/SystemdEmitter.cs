using System.Text;
using Hardening.Nix.Expressions;

namespace Hardening.Nix.Emitters;

/// <summary>What systemd does for the host as a whole.</summary>
internal sealed class SystemdEmitter : Emitter
{
    private const string Journald = "services.journald";

    public override string Facet => "systemd";

    public override IEnumerable<Assignment> Emit(HostModel host) =>
    [
        .. host.Release >= NixosRelease.V26_11 ? JournalSettings(host.Systemd) : JournalOptions(host.Systemd),
        .. host.Systemd.DiscardCoreDumps.Is(true) ? CoreDumps(host.Release) : [],
        .. Option("systemd.enableEmergencyMode", host.Systemd.EmergencyMode),
    ];

    // From 26.11 on the journal's settings are options of their own; before that, most of them are lines of a file.
    private static IEnumerable<Assignment> JournalSettings(SystemdModel systemd) =>
        Journal(systemd).Select(line => Option($"{Journald}.settings.Journal.{line.Name}", line.Value));

    private static IEnumerable<Assignment> JournalOptions(SystemdModel systemd)
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in Journal(systemd))
        {
            if (OptionOf(name) is { } option) yield return Option($"{Journald}.{option}", value);
            else lines.Append(name).Append('=').Append(value is NixBoolean on ? on.Value ? "yes" : "no" : ((NixString)value).Value).Append('\n');
        }
        if (lines.Length > 0) yield return Option($"{Journald}.extraConfig", new NixIndentedString(lines.ToString()));
    }

    private static string? OptionOf(string name) => name switch
    {
        "Storage" => "storage",
        "RateLimitBurst" => "rateLimitBurst",
        "RateLimitIntervalSec" => "rateLimitInterval",
        "ForwardToSyslog" => "forwardToSyslog",
        _ => null,
    };

    private static IEnumerable<(string Name, NixExpression Value)> Journal(SystemdModel systemd) =>
    [
        .. Line("Storage", systemd.JournalStorage, static storage => storage.ToString().ToLowerInvariant()),
        .. Line("SystemMaxUse", systemd.JournalMaxSize, static size => size.ToString()),
        .. Line("MaxRetentionSec", systemd.JournalRetentionDays, static days => $"{days}d"),
        .. Line("RateLimitBurst", systemd.RateLimitBurst, static burst => burst),
        .. Line("RateLimitIntervalSec", systemd.RateLimitSeconds, static seconds => $"{seconds}s"),
        .. Line("Seal", systemd.JournalSeal, static on => on),
        .. Line("ForwardToSyslog", systemd.JournalForward, static on => on),
        .. Line("ForwardToKMsg", systemd.JournalForward, static on => on),
        .. Line("ForwardToConsole", systemd.JournalForward, static on => on),
        .. Line("ForwardToWall", systemd.JournalForward, static on => on),
    ];

    private static IEnumerable<(string, NixExpression)> Line<T>(string name, Setting<T> setting, Func<T, NixExpression> write) where T : notnull =>
        setting.TryGet(out var value) ? [(name, write(value))] : [];

    private static IEnumerable<Assignment> CoreDumps(NixosRelease release) => release >= NixosRelease.V26_05
        ? [Option("systemd.coredump.settings.Coredump.Storage", "none"), Option("systemd.coredump.settings.Coredump.ProcessSizeMax", 0)]
        : [Option("systemd.coredump.extraConfig", new NixIndentedString("Storage=none\nProcessSizeMax=0\n"))];
}
