namespace Hardening;

/// <summary>Directives that shut a service in, chosen to go together. What is said at the service wins over them.</summary>
public sealed class Sandbox
{
    private static readonly IReadOnlyList<(SettingKey Key, object Value)> Common =
    [
        (SandboxKeys.NoNewPrivileges, true),
        (SandboxKeys.CapabilityBoundingSet, Sequence.Of<Capability>([])),
        (SandboxKeys.AmbientCapabilities, Sequence.Of<Capability>([])),
        (SandboxKeys.UMask, FileMode.From("0077")),
        (SandboxKeys.KeyringMode, KeyringMode.Private),
        (SandboxKeys.RemoveIPC, true),
        (SandboxKeys.ProtectSystem, SystemProtection.Strict),
        (SandboxKeys.ProtectHome, HomeProtection.Yes),
        (SandboxKeys.ProtectProc, ProcessVisibility.Invisible),
        (SandboxKeys.ProcSubset, ProcSubset.Pid),
        (SandboxKeys.PrivateTmp, true),
        (SandboxKeys.PrivateDevices, true),
        (SandboxKeys.PrivateMounts, true),
        (SandboxKeys.PrivateUsers, true),
        (SandboxKeys.PrivatePIDs, true),
        (SandboxKeys.PrivateIPC, true),
        (SandboxKeys.ProtectClock, true),
        (SandboxKeys.ProtectHostname, true),
        (SandboxKeys.ProtectKernelLogs, true),
        (SandboxKeys.ProtectKernelModules, true),
        (SandboxKeys.ProtectKernelTunables, true),
        (SandboxKeys.ProtectControlGroups, true),
        (SandboxKeys.LockPersonality, true),
        (SandboxKeys.MemoryDenyWriteExecute, true),
        (SandboxKeys.RestrictNamespaces, true),
        (SandboxKeys.RestrictRealtime, true),
        (SandboxKeys.RestrictSUIDSGID, true),
        (SandboxKeys.NativeSystemCalls, true),
        (SandboxKeys.AllowedSystemCalls, Sequence.Of([SystemCalls.SystemService])),
        (SandboxKeys.DeniedSystemCalls, Sequence.Of([SystemCalls.Privileged, SystemCalls.Resources])),
        (SandboxKeys.DevicePolicy, DevicePolicy.Closed),
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
        (SandboxKeys.PrivateNetwork, true),
        (SandboxKeys.RestrictAddressFamilies, Sequence.Of([AddressFamily.Unix])),
        (SandboxKeys.IPAddressDeny, true),
    ]);

    /// <summary>For a program that listens and connects over IP, and talks with others on the host.</summary>
    public static Sandbox NetworkService { get; } = new(nameof(NetworkService),
        [.. Common, (SandboxKeys.RestrictAddressFamilies, Sequence.Of([AddressFamily.Inet, AddressFamily.Inet6, AddressFamily.Unix]))]);

    /// <summary>For a program that connects to others over IP, and has no socket on the host itself.</summary>
    public static Sandbox OutboundOnly { get; } = new(nameof(OutboundOnly),
        [.. Common, (SandboxKeys.RestrictAddressFamilies, Sequence.Of([AddressFamily.Inet, AddressFamily.Inet6]))]);

    /// <summary>The name of the preset.</summary>
    public string Name { get; }

    /// <summary>The name of the preset.</summary>
    public override string ToString() => Name;

    internal bool Has(SettingKey key) => values.ContainsKey(key);

    internal T Value<T>(ScalarKey<T> key) where T : notnull => (T)values[key];
}
