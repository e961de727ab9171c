namespace Hardening;

/// <summary>The directives that shut a service in, each under its own name.</summary>
internal static class SandboxKeys
{
    private const string Facet = "Services";

    public static readonly ScalarKey<Sandbox> Preset = new(Facet, nameof(Preset));

    public static readonly ScalarKey<bool> NoNewPrivileges = new(Facet, nameof(NoNewPrivileges));
    public static readonly ScalarKey<Sequence<Capability>> CapabilityBoundingSet = new(Facet, nameof(CapabilityBoundingSet));
    public static readonly ScalarKey<Sequence<Capability>> AmbientCapabilities = new(Facet, nameof(AmbientCapabilities));
    public static readonly ScalarKey<FileMode> UMask = new(Facet, nameof(UMask));
    public static readonly ScalarKey<KeyringMode> KeyringMode = new(Facet, nameof(KeyringMode));
    public static readonly ScalarKey<NotifyAccess> NotifyAccess = new(Facet, nameof(NotifyAccess));
    public static readonly ScalarKey<bool> Delegate = new(Facet, nameof(Delegate));
    public static readonly ScalarKey<bool> RemoveIPC = new(Facet, nameof(RemoveIPC));

    public static readonly ScalarKey<SystemProtection> ProtectSystem = new(Facet, nameof(ProtectSystem));
    public static readonly ScalarKey<HomeProtection> ProtectHome = new(Facet, nameof(ProtectHome));
    public static readonly ScalarKey<ProcessVisibility> ProtectProc = new(Facet, nameof(ProtectProc));
    public static readonly ScalarKey<ProcSubset> ProcSubset = new(Facet, nameof(ProcSubset));
    public static readonly SetKey<AbsolutePath> ReadWritePaths = new(Facet, nameof(ReadWritePaths));
    public static readonly SetKey<AbsolutePath> ReadOnlyPaths = new(Facet, nameof(ReadOnlyPaths));
    public static readonly SetKey<AbsolutePath> InaccessiblePaths = new(Facet, nameof(InaccessiblePaths));
    public static readonly ScalarKey<AbsolutePath> RootDirectory = new(Facet, nameof(RootDirectory));

    public static readonly ScalarKey<bool> PrivateTmp = new(Facet, nameof(PrivateTmp));
    public static readonly ScalarKey<bool> PrivateDevices = new(Facet, nameof(PrivateDevices));
    public static readonly ScalarKey<bool> PrivateMounts = new(Facet, nameof(PrivateMounts));
    public static readonly ScalarKey<bool> PrivateNetwork = new(Facet, nameof(PrivateNetwork));
    public static readonly ScalarKey<bool> PrivateUsers = new(Facet, nameof(PrivateUsers));
    public static readonly ScalarKey<bool> PrivatePIDs = new(Facet, nameof(PrivatePIDs));
    public static readonly ScalarKey<bool> PrivateIPC = new(Facet, nameof(PrivateIPC));

    public static readonly ScalarKey<bool> ProtectClock = new(Facet, nameof(ProtectClock));
    public static readonly ScalarKey<bool> ProtectHostname = new(Facet, nameof(ProtectHostname));
    public static readonly ScalarKey<bool> ProtectKernelLogs = new(Facet, nameof(ProtectKernelLogs));
    public static readonly ScalarKey<bool> ProtectKernelModules = new(Facet, nameof(ProtectKernelModules));
    public static readonly ScalarKey<bool> ProtectKernelTunables = new(Facet, nameof(ProtectKernelTunables));
    public static readonly ScalarKey<bool> ProtectControlGroups = new(Facet, nameof(ProtectControlGroups));

    public static readonly ScalarKey<bool> LockPersonality = new(Facet, nameof(LockPersonality));
    public static readonly ScalarKey<bool> MemoryDenyWriteExecute = new(Facet, nameof(MemoryDenyWriteExecute));
    public static readonly ScalarKey<bool> RestrictNamespaces = new(Facet, nameof(RestrictNamespaces));
    public static readonly ScalarKey<bool> RestrictRealtime = new(Facet, nameof(RestrictRealtime));
    public static readonly ScalarKey<bool> RestrictSUIDSGID = new(Facet, nameof(RestrictSUIDSGID));
    public static readonly ScalarKey<bool> NativeSystemCalls = new(Facet, nameof(NativeSystemCalls));
    public static readonly ScalarKey<Sequence<SystemCall>> AllowedSystemCalls = new(Facet, nameof(AllowedSystemCalls));
    public static readonly ScalarKey<Sequence<SystemCall>> DeniedSystemCalls = new(Facet, nameof(DeniedSystemCalls));

    public static readonly ScalarKey<Sequence<AddressFamily>> RestrictAddressFamilies = new(Facet, nameof(RestrictAddressFamilies));
    public static readonly ScalarKey<Sequence<IPv4Network>> IPAddressAllow = new(Facet, nameof(IPAddressAllow));
    public static readonly ScalarKey<bool> IPAddressDeny = new(Facet, nameof(IPAddressDeny));
    public static readonly ScalarKey<DevicePolicy> DevicePolicy = new(Facet, nameof(DevicePolicy));
    public static readonly SetKey<AbsolutePath> DeviceAllow = new(Facet, nameof(DeviceAllow));
}
