using Hardening.Overview.Facets.Services;
using Hardening.Overview.Facets;
using Hardening.Overview.Facts;

namespace Hardening.Overview.Access;

/// <summary>What the services that are described may do.</summary>
internal static class ServiceAccess
{
    public static IEnumerable<AccessFact> Of(HostView host) => ServicesOverview.ServicesOf(host).SelectMany(Of);

    private static IEnumerable<AccessFact> Of(ServiceModel service)
    {
        var name = $"service {service.Name}";
        // A unit of NixOS is there without the description, with settings that are not known: what is added to it is a change of it.
        var isExtended = !service.Extends.IsUnset;
        var of = isExtended ? null : name;
        if (of is not null) yield return new(of, of, 0, of);
        if (service.DynamicUser.Is(true) || service.User.Is(static user => !user.IsRoot)) yield return new($"{name}:user", $"{name} does not run as root", -1, of);
        foreach (var group in service.Groups.Certain) yield return new($"{name}:group {group}", $"{name} is in group {group}", 1, of);
        foreach (var directive in service.Sandbox.Directives)
            foreach (var fact in isExtended ? SandboxScale.OfExisting(name, directive.Name, directive.Value) : SandboxScale.Of(name, directive.Name, directive.Value, of)) yield return fact;
    }
}

/// <summary>How much a directive of a unit lets through, against what systemd does without it (systemd.exec(5), systemd.resource-control(5)).</summary>
internal static class SandboxScale
{
    private static readonly Dictionary<string, string[]> Scales = new(StringComparer.Ordinal)
    {
        // From the strictest on; the last is what systemd does without the directive.
        ["ProtectSystem"] = ["strict", "full", "true", "false"],
        ["ProtectHome"] = ["true", "tmpfs", "read-only", "false"],
        ["ProtectProc"] = ["invisible", "ptraceable", "noaccess", "default"],
        ["ProcSubset"] = ["pid", "all"],
        ["DevicePolicy"] = ["strict", "closed", "auto"],
        ["SystemCallArchitectures"] = ["native", ""],
        ["IPAddressDeny"] = ["any", ""],
    };

    // The strictest is what systemd does without the directive.
    private static readonly Dictionary<string, string[]> Grants = new(StringComparer.Ordinal)
    {
        ["KeyringMode"] = ["private", "shared", "inherit"],
        ["NotifyAccess"] = ["none", "main", "exec", "all"],
        ["Delegate"] = ["false", "true"],
    };

    private static readonly string[] Switches =
    [
        "LockPersonality", "MemoryDenyWriteExecute", "NoNewPrivileges", "PrivateDevices", "PrivateIPC", "PrivateMounts", "PrivateNetwork", "PrivatePIDs", "PrivateTmp", "PrivateUsers",
        "ProtectClock", "ProtectControlGroups", "ProtectHostname", "ProtectKernelLogs", "ProtectKernelModules", "ProtectKernelTunables", "RemoveIPC", "RestrictNamespaces", "RestrictRealtime",
        "RestrictSUIDSGID", "DynamicUser",
    ];

    private static readonly string[] Added = ["AmbientCapabilities", "ReadWritePaths", "DeviceAllow", "IPAddressAllow", "SupplementaryGroups", "BindPaths"];
    private static readonly string[] Limited = ["CapabilityBoundingSet", "RestrictAddressFamilies"];
    private static readonly string[] TakenAway = ["InaccessiblePaths", "ReadOnlyPaths", "RootDirectory", "NoExecPaths"];

    /// <summary>Whether the directive limits or gives anything.</summary>
    public static bool Knows(string directive) =>
        Scales.ContainsKey(directive) || Grants.ContainsKey(directive) || Switches.Concat(Added).Concat(Limited).Concat(TakenAway).Contains(directive) || directive is "UMask" or "SystemCallFilter";

    public static IEnumerable<AccessFact> Of(string unit, string directive, NixosValue value, string? of)
    {
        string[] words = [.. Words(value)];
        var text = words.Length == 0 ? "" : string.Join(' ', words);
        var key = $"{unit}:{directive}";
        AccessFact One(int degree) => new(key, $"{unit}: {directive}={text}", degree, of);
        if (Scales.TryGetValue(directive, out var scale)) return Place(scale, text) is { } at && at - (scale.Length - 1) is < 0 and var strict ? [One(strict)] : [];
        if (Grants.TryGetValue(directive, out var grants)) return Place(grants, text) is > 0 and var given ? [One(given)] : [];
        if (Switches.Contains(directive)) return IsYes(text) ? [One(-1)] : [];
        if (directive == "UMask") return Mask(text) - Mask("0022") is not 0 and var cleared ? [One(-cleared)] : [];
        if (Limited.Contains(directive)) return [new(key, $"{unit}: {directive}", -1, of, [.. words.Where(word => word.Length > 0)])];
        if (Added.Contains(directive)) return words.Select(word => new AccessFact($"{key} {word}", $"{unit}: {directive}={word}", 1, of));
        if (TakenAway.Contains(directive)) return words.Select(word => new AccessFact($"{key} {word}", $"{unit}: {directive}={word}", -1, of));
        return directive == "SystemCallFilter" ? Calls(unit, words, key, of) : [];
    }

    /// <summary>The same of a unit with settings that are not known: a loose value may replace a strict one.</summary>
    public static IEnumerable<AccessFact> OfExisting(string unit, string directive, NixosValue value)
    {
        if (!Knows(directive)) return [];
        AccessFact[] facts = [.. Of(unit, directive, value, null)];
        return facts.Length > 0 ? facts : [new($"{unit}:{directive}", $"{unit}: {directive}={ServiceUnitSettings.Text(value)}", 1)];
    }

    private static IEnumerable<AccessFact> Calls(string unit, string[] words, string key, string? of)
    {
        string[] allowed = [.. words.Where(word => !word.StartsWith('~'))];
        if (allowed.Length > 0) yield return new(key, $"{unit}: SystemCallFilter", -1, of, allowed);
        foreach (var denied in words.Where(word => word.StartsWith('~'))) yield return new($"{key} {denied}", $"{unit}: SystemCallFilter={denied}", -1, of);
    }

    private static IEnumerable<string> Words(NixosValue value) => value is NixosValue.List list ? list.Items.SelectMany(Words) : ServiceUnitSettings.Text(value).Split(' ');

    private static int? Place(string[] scale, string text) =>
        Array.IndexOf(scale, text switch { "yes" or "on" or "1" => "true", "no" or "off" or "0" => "false", _ => text }) is >= 0 and var place ? place : null;

    private static bool IsYes(string text) => text is "true" or "yes" or "on" or "1";

    private static int Mask(string text)
    {
        try
        {
            return System.Numerics.BitOperations.PopCount((uint)(Convert.ToInt32(text, 8) & Convert.ToInt32("777", 8)));
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}
