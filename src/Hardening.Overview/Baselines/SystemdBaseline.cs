using Hardening.Overview.Facets;
using Hardening.Overview.Facets.Services;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Baselines;

/// <summary>What <c>systemd-analyze security</c> looks for in a unit, for the services that the description adds.</summary>
/// <remarks>Source: systemd, src/analyze/analyze-security.c: the directives of its table that a description can set. Each service counts for itself.</remarks>
internal sealed class SystemdBaseline : Baseline
{
    private static readonly string[] On =
    [
        "PrivateDevices", "PrivateMounts", "PrivateNetwork", "PrivateTmp", "PrivateUsers", "ProtectControlGroups", "ProtectKernelModules", "ProtectKernelTunables",
        "ProtectKernelLogs", "ProtectClock", "ProtectHostname", "LockPersonality", "MemoryDenyWriteExecute", "NoNewPrivileges", "RemoveIPC", "RestrictRealtime",
        "RestrictSUIDSGID", "RestrictNamespaces",
    ];

    private static readonly (string Directive, string[] Values)[] Others =
    [
        ("ProtectHome", ["true", "yes", "tmpfs", "read-only"]), ("ProtectSystem", ["strict"]), ("UMask", ["0077"]), ("KeyringMode", ["private"]),
        ("ProtectProc", ["invisible", "noaccess"]), ("ProcSubset", ["pid"]), ("SystemCallArchitectures", ["native"]), ("CapabilityBoundingSet", [""]),
        ("AmbientCapabilities", [""]), ("DevicePolicy", ["closed", "strict"]), ("IPAddressDeny", ["any"]),
    ];

    public override string Name => "systemd exposure";

    public override string Source => "systemd-analyze security, directives of its table";

    public override string Url => "https://www.freedesktop.org/software/systemd/man/latest/systemd-analyze.html";

    public override IEnumerable<Verdict> Judge(HostView host) => ServicesOverview.ServicesOf(host).SelectMany(Judge);

    private static IEnumerable<Verdict> Judge(ServiceModel service)
    {
        var set = service.Sandbox.Directives.ToDictionary(directive => directive.Name, directive => ServiceUnitSettings.Text(directive.Value));
        yield return new($"{service.Name}: not root", service.DynamicUser.Is(true) || service.User.Is(static user => !user.IsRoot), "it runs as root");
        foreach (var (name, values) in On.Select(name => (name, (string[])["true"])).Concat(Others))
            yield return set.TryGetValue(name, out var value)
                ? new($"{service.Name}: {name}", values.Contains(value) || (name == "UMask" && IsStricter(value)), $"set to {(value.Length == 0 ? "nothing" : value)}")
                : new($"{service.Name}: {name}", false, "not set");
        foreach (var name in (string[])["SystemCallFilter", "RestrictAddressFamilies"])
            yield return new($"{service.Name}: {name}", set.ContainsKey(name), "not set");
    }

    // A mask is as strict as 0077 when it takes from group and others all that 0077 takes.
    private static bool IsStricter(string mask) => mask.Length is 3 or 4 && mask.EndsWith("77", StringComparison.Ordinal) && mask.All(static digit => digit is >= '0' and <= '7');
}
