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
        nameof(SystemdSettings.FailureAddress) => host.Systemd.FailureAddress.TryGet(out var address) ? FailureNotices(host, address) : [],
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

    private static IEnumerable<Assignment> FailureNotices(HostModel host, SecretName address)
    {
        const string unit = "systemd.services.\"notify-failure@\"";
        return
        [
            Option($"{unit}.description", "Report the failure of %i"),
            Option($"{unit}.scriptArgs", "%i"),
            // curl reads the address from its input: in its arguments every user of the host would see it.
            Option($"{unit}.script", new NixIndentedString(
            [
                Nixos.Package("util-linux"),
                "/bin/logger --priority daemon.alert --tag notify-failure \"$1 failed\"\nprintf 'url = \"%s\"\\n' \"$(cat \"$CREDENTIALS_DIRECTORY/address\")\" | ",
                Nixos.Package("curl"),
                "/bin/curl --config - --fail --silent --show-error --max-time 30 --retry 10 --retry-max-time 300 --retry-all-errors --data-binary ",
                $"\"$1 failed on {host.Name}. See journalctl -u $1\"\n",
            ])),
            .. new (string Directive, NixExpression Value)[]
            {
                ("Type", "oneshot"),
                ("LoadCredential", NixSyntax.Strings([$"address:{host.Secrets.PathOf(address)}"])),
                ("DynamicUser", true),
                ("CapabilityBoundingSet", ""),
                ("LockPersonality", true),
                ("MemoryDenyWriteExecute", true),
                ("PrivateDevices", true),
                ("PrivateUsers", true),
                ("ProcSubset", "pid"),
                ("ProtectClock", true),
                ("ProtectControlGroups", true),
                ("ProtectHome", true),
                ("ProtectHostname", true),
                ("ProtectKernelLogs", true),
                ("ProtectKernelModules", true),
                ("ProtectKernelTunables", true),
                ("ProtectProc", "invisible"),
                ("RestrictAddressFamilies", NixSyntax.Strings(["AF_UNIX", "AF_INET", "AF_INET6"])),
                ("RestrictNamespaces", true),
                ("RestrictRealtime", true),
                ("SystemCallArchitectures", "native"),
                ("SystemCallFilter", NixSyntax.Strings(["@system-service", "~@privileged"])),
                ("UMask", "0077"),
            }
            .Select(one => Option($"{unit}.serviceConfig.{one.Directive}", one.Value)),
            .. Watched(host).Select(static service => Option($"systemd.services.{Nixos.Part(service)}.onFailure", NixSyntax.List("notify-failure@%n.service"))),
        ];
    }

    private static IEnumerable<string> Watched(HostModel host) =>
    [
        .. host.Backup.Jobs.Select(static job => $"restic-backups-{job.Name}"),
        .. host.Updates.Flake.IsUnset ? Array.Empty<string>() : ["nixos-upgrade"],
        .. host.Systemd.WatchedUnits.Certain.Select(static unit => unit.WithoutType),
    ];

    private static IEnumerable<Assignment> CoreDumps(NixosRelease release) => release >= NixosRelease.V26_05
        ? [Option("systemd.coredump.settings.Coredump.Storage", "none"), Option("systemd.coredump.settings.Coredump.ProcessSizeMax", 0)]
        : [Option("systemd.coredump.extraConfig", new NixIndentedString("Storage=none\nProcessSizeMax=0\n"))];
}
