namespace Hardening;

/// <summary>Directives that shut a service in, chosen to go together. What is said at the service wins over them.</summary>
public sealed class Sandbox
{
    private static readonly IReadOnlyList<(SettingKey Key, object Value)> Common =
    [
        (SandboxSettings.NoNewPrivileges, true),
        (SandboxSettings.CapabilityBoundingSet, Sequence.Of<Capability>([])),
        (SandboxSettings.AmbientCapabilities, Sequence.Of<Capability>([])),
        (SandboxSettings.UMask, FileMode.From("0077")),
        (SandboxSettings.KeyringMode, KeyringMode.Private),
        (SandboxSettings.RemoveIPC, true),
        (SandboxSettings.ProtectSystem, SystemProtection.Strict),
        (SandboxSettings.ProtectHome, HomeProtection.Yes),
        (SandboxSettings.ProtectProc, ProcessVisibility.Invisible),
        (SandboxSettings.ProcSubset, ProcSubset.Pid),
        (SandboxSettings.PrivateTmp, true),
        (SandboxSettings.PrivateDevices, true),
        (SandboxSettings.PrivateMounts, true),
        (SandboxSettings.PrivateUsers, true),
        (SandboxSettings.PrivatePIDs, true),
        (SandboxSettings.PrivateIPC, true),
        (SandboxSettings.ProtectClock, true),
        (SandboxSettings.ProtectHostname, true),
        (SandboxSettings.ProtectKernelLogs, true),
        (SandboxSettings.ProtectKernelModules, true),
        (SandboxSettings.ProtectKernelTunables, true),
        (SandboxSettings.ProtectControlGroups, true),
        (SandboxSettings.LockPersonality, true),
        (SandboxSettings.MemoryDenyWriteExecute, true),
        (SandboxSettings.RestrictNamespaces, true),
        (SandboxSettings.RestrictRealtime, true),
        (SandboxSettings.RestrictSUIDSGID, true),
        (SandboxSettings.NativeSystemCalls, true),
        (SandboxSettings.AllowedSystemCalls, Sequence.Of([SystemCalls.SystemService])),
        (SandboxSettings.DeniedSystemCalls, Sequence.Of([SystemCalls.Privileged, SystemCalls.Resources])),
        (SandboxSettings.DevicePolicy, DevicePolicy.Closed),
    ];

    private readonly Dictionary<SettingKey, object> values;

    private Sandbox(string name, IEnumerable<(SettingKey Key, object Value)> values) =>
        (Name, this.values) = (name, values.ToDictionary(static directive => directive.Key, static directive => directive.Value));

    /// <summary>No directive.</summary>
    public static Sandbox None { get; } = new(nameof(None), []);

    /// <summary>For a program that needs no network: everything that can be taken from it is taken.</summary>
    public static Sandbox Strict { get; } = new(nameof(Strict),
    [
        .. Common,
        (SandboxSettings.PrivateNetwork, true),
        (SandboxSettings.RestrictAddressFamilies, Sequence.Of([AddressFamily.Unix])),
        (SandboxSettings.IPAddressDeny, true),
    ]);

    /// <summary>For a program that listens and connects over IP, and talks with others on the host.</summary>
    public static Sandbox NetworkService { get; } = new(nameof(NetworkService),
        [.. Common, (SandboxSettings.RestrictAddressFamilies, Sequence.Of([AddressFamily.Inet, AddressFamily.Inet6, AddressFamily.Unix]))]);

    /// <summary>For a program that connects to others over IP, and has no socket on the host itself.</summary>
    public static Sandbox OutboundOnly { get; } = new(nameof(OutboundOnly),
        [.. Common, (SandboxSettings.RestrictAddressFamilies, Sequence.Of([AddressFamily.Inet, AddressFamily.Inet6]))]);

    /// <summary>The name of the preset.</summary>
    public string Name { get; }

    /// <summary>The name of the preset.</summary>
    public override string ToString() => Name;

    internal bool Has(SettingKey key) => values.ContainsKey(key);

    internal object? Find(SettingKey key) => values.TryGetValue(key, out var value) ? value : null;

    internal T Value<T>(ScalarKey<T> key) where T : notnull => (T)values[key];
}
