using System.Text;

namespace Hardening;

/// <summary>How the directives of a sandbox are written.</summary>
internal static class SandboxDirectives
{
    private static readonly Func<SandboxModel, SandboxDirective?>[] All =
    [
        Yes(SandboxKeys.NoNewPrivileges),
        List(SandboxKeys.CapabilityBoundingSet, static capability => "CAP_" + Upper(capability), empty: ""),
        List(SandboxKeys.AmbientCapabilities, static capability => "CAP_" + Upper(capability), empty: ""),
        One(SandboxKeys.UMask, static mask => mask.ToString()),
        One(SandboxKeys.KeyringMode, static mode => Lower(mode)),
        One(SandboxKeys.NotifyAccess, static access => Lower(access)),
        Yes(SandboxKeys.Delegate),
        Yes(SandboxKeys.RemoveIPC),
        One(SandboxKeys.ProtectSystem, static protection => Lower(protection)),
        One(SandboxKeys.ProtectHome, static protection => protection is HomeProtection.ReadOnly ? "read-only" : Lower(protection)),
        One(SandboxKeys.ProtectProc, static visibility => Lower(visibility)),
        One(SandboxKeys.ProcSubset, static subset => Lower(subset)),
        Paths(SandboxKeys.ReadWritePaths),
        Paths(SandboxKeys.ReadOnlyPaths),
        Paths(SandboxKeys.InaccessiblePaths),
        One(SandboxKeys.RootDirectory, static path => Specifiers(path)),
        Yes(SandboxKeys.PrivateTmp),
        Yes(SandboxKeys.PrivateDevices),
        Yes(SandboxKeys.PrivateMounts),
        Yes(SandboxKeys.PrivateNetwork),
        Yes(SandboxKeys.PrivateUsers),
        Yes(SandboxKeys.PrivatePIDs, since: 257),
        Yes(SandboxKeys.PrivateIPC),
        Yes(SandboxKeys.ProtectClock),
        Yes(SandboxKeys.ProtectHostname),
        Yes(SandboxKeys.ProtectKernelLogs),
        Yes(SandboxKeys.ProtectKernelModules),
        Yes(SandboxKeys.ProtectKernelTunables),
        Yes(SandboxKeys.ProtectControlGroups),
        Yes(SandboxKeys.LockPersonality),
        Yes(SandboxKeys.MemoryDenyWriteExecute),
        Yes(SandboxKeys.RestrictNamespaces),
        Yes(SandboxKeys.RestrictRealtime),
        Yes(SandboxKeys.RestrictSUIDSGID),
        static sandbox => sandbox.Get(SandboxKeys.NativeSystemCalls).Is(true) ? new("SystemCallArchitectures", NixosValue.From("native")) : null,
        SystemCallFilter,
        List(SandboxKeys.RestrictAddressFamilies, static family => "AF_" + family.ToString().ToUpperInvariant(), empty: "none"),
        static sandbox => sandbox.Get(SandboxKeys.IPAddressDeny).Is(true) ? new("IPAddressDeny", NixosValue.From("any")) : null,
        static sandbox => sandbox.Get(SandboxKeys.IPAddressAllow).TryGet(out var networks) && networks.Count > 0
            ? new("IPAddressAllow", NixosValue.From(networks.Select(network => network.ToString()))) : null,
        One(SandboxKeys.DevicePolicy, static policy => Lower(policy)),
        Paths(SandboxKeys.DeviceAllow),
    ];

    public static IReadOnlyList<SandboxDirective> Of(SandboxModel sandbox) => [.. All.Select(write => write(sandbox)).OfType<SandboxDirective>()];

    private static Func<SandboxModel, SandboxDirective?> Yes(ScalarKey<bool> key, int since = 0) =>
        sandbox => sandbox.Get(key).TryGet(out var on) ? new(key.Name, NixosValue.From(on), since) : null;

    private static Func<SandboxModel, SandboxDirective?> One<T>(ScalarKey<T> key, Func<T, string> write) where T : notnull =>
        sandbox => sandbox.Get(key).TryGet(out var value) ? new(key.Name, NixosValue.From(write(value))) : null;

    // NixOS writes one line for each value of a list, and so none for an empty one: systemd's own default would stand.
    private static Func<SandboxModel, SandboxDirective?> List<T>(ScalarKey<Sequence<T>> key, Func<T, string> write, string empty) where T : notnull =>
        One(key, values => values.Count == 0 ? empty : string.Join(" ", values.Select(write)));

    private static Func<SandboxModel, SandboxDirective?> Paths(SetKey<AbsolutePath> key) =>
        sandbox => sandbox.Get(key).Certain.Any() ? new(key.Name, NixosValue.From(sandbox.Get(key).Certain.Select(Escaped))) : null;

    // The list of what is allowed comes first: it decides that everything else is denied.
    private static SandboxDirective? SystemCallFilter(SandboxModel sandbox)
    {
        string[] lines =
        [
            .. sandbox.Get(SandboxKeys.AllowedSystemCalls).TryGet(out var allowed) ? allowed.Select(static call => call.Text) : [],
            .. sandbox.Get(SandboxKeys.DeniedSystemCalls).TryGet(out var denied) ? denied.Select(static call => "~" + call.Text) : [],
        ];
        return lines.Length == 0 ? null : new(nameof(SystemCallFilter), NixosValue.From(lines));
    }

    private static string Lower<T>(T value) where T : notnull => value.ToString().ToLowerInvariant();

    // A list of paths is read word by word, with quotes and escapes; a path alone is not (systemd.exec(5), systemd.syntax(7)).
    private static string Escaped(AbsolutePath path) => Specifiers(path).Replace("\\", "\\x5c").Replace(" ", "\\x20").Replace("'", "\\x27");

    private static string Specifiers(AbsolutePath path) => path.ToString().Replace("%", "%%");

    private static string Upper(Capability capability)
    {
        var text = new StringBuilder();
        foreach (var letter in capability.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }
        return text.ToString();
    }
}
