using System.Text;

namespace Hardening;

/// <summary>The directives that shut a service in, each under its own name and in the order in which they are emitted.</summary>
internal static class SandboxSettings
{
    private static readonly SettingGroup Settings = new("Services");
    private static readonly SettingGroup Group = new SettingGroup("Services", "serviceConfig").ByHand();

    private static readonly Codec<Sequence<Capability>> Capabilities = AsUnit.Several<Capability>(static capability => $"CAP_{Upper(capability)}", "");

    public static readonly ScalarKey<Sandbox> Preset = Settings.Own<Sandbox>("sandbox starts from", static preset => preset.Name);

    public static readonly ScalarKey<bool> NoNewPrivileges = Group.Option("NoNewPrivileges", AsUnit.Boolean, "NoNewPrivileges");
    public static readonly ScalarKey<Sequence<Capability>> CapabilityBoundingSet = Group.Option("CapabilityBoundingSet", Capabilities, "CapabilityBoundingSet");
    public static readonly ScalarKey<Sequence<Capability>> AmbientCapabilities = Group.Option("AmbientCapabilities", Capabilities, "AmbientCapabilities");
    public static readonly ScalarKey<FileMode> UMask = Group.Option("UMask", As.Text<FileMode>(FileMode.TryFrom), "UMask");
    public static readonly ScalarKey<KeyringMode> KeyringMode = Group.Option("KeyringMode", AsUnit.Lower<KeyringMode>(), "KeyringMode");
    public static readonly ScalarKey<NotifyAccess> NotifyAccess = Group.Option("NotifyAccess", AsUnit.Lower<NotifyAccess>(), "NotifyAccess");
    public static readonly ScalarKey<bool> Delegate = Group.Option("Delegate", AsUnit.Boolean, "Delegate");
    public static readonly ScalarKey<bool> RemoveIPC = Group.Option("RemoveIPC", AsUnit.Boolean, "RemoveIPC");
    public static readonly ScalarKey<SystemProtection> ProtectSystem = Group.Option("ProtectSystem", AsUnit.Lower<SystemProtection>(), "ProtectSystem");
    public static readonly ScalarKey<HomeProtection> ProtectHome = Group.Option("ProtectHome", AsUnit.Lower((HomeProtection.ReadOnly, "read-only")), "ProtectHome");
    public static readonly ScalarKey<ProcessVisibility> ProtectProc = Group.Option("ProtectProc", AsUnit.Lower<ProcessVisibility>(), "ProtectProc");
    public static readonly ScalarKey<ProcSubset> ProcSubset = Group.Option("ProcSubset", AsUnit.Lower<ProcSubset>(), "ProcSubset");
    public static readonly SetKey<AbsolutePath> ReadWritePaths = Group.List("ReadWritePaths", AsUnit.PathInList, "ReadWritePaths");
    public static readonly SetKey<AbsolutePath> ReadOnlyPaths = Group.List("ReadOnlyPaths", AsUnit.PathInList, "ReadOnlyPaths");
    public static readonly SetKey<AbsolutePath> InaccessiblePaths = Group.List("InaccessiblePaths", AsUnit.PathInList, "InaccessiblePaths");
    public static readonly ScalarKey<AbsolutePath> RootDirectory = Group.Option("RootDirectory", AsUnit.Path, "RootDirectory");
    public static readonly ScalarKey<bool> PrivateTmp = Group.Option("PrivateTmp", AsUnit.Boolean, "PrivateTmp");
    public static readonly ScalarKey<bool> PrivateDevices = Group.Option("PrivateDevices", AsUnit.Boolean, "PrivateDevices");
    public static readonly ScalarKey<bool> PrivateMounts = Group.Option("PrivateMounts", AsUnit.Boolean, "PrivateMounts");
    public static readonly ScalarKey<bool> PrivateNetwork = Group.Option("PrivateNetwork", AsUnit.Boolean, "PrivateNetwork");
    public static readonly ScalarKey<bool> PrivateUsers = Group.Option("PrivateUsers", AsUnit.Boolean, "PrivateUsers");
    public static readonly ScalarKey<bool> PrivatePIDs = Group.Option("PrivatePIDs", AsUnit.Boolean, "PrivatePIDs");
    public static readonly ScalarKey<bool> PrivateIPC = Group.Option("PrivateIPC", AsUnit.Boolean, "PrivateIPC");
    public static readonly ScalarKey<bool> ProtectClock = Group.Option("ProtectClock", AsUnit.Boolean, "ProtectClock");
    public static readonly ScalarKey<bool> ProtectHostname = Group.Option("ProtectHostname", AsUnit.Boolean, "ProtectHostname");
    public static readonly ScalarKey<bool> ProtectKernelLogs = Group.Option("ProtectKernelLogs", AsUnit.Boolean, "ProtectKernelLogs");
    public static readonly ScalarKey<bool> ProtectKernelModules = Group.Option("ProtectKernelModules", AsUnit.Boolean, "ProtectKernelModules");
    public static readonly ScalarKey<bool> ProtectKernelTunables = Group.Option("ProtectKernelTunables", AsUnit.Boolean, "ProtectKernelTunables");
    public static readonly ScalarKey<bool> ProtectControlGroups = Group.Option("ProtectControlGroups", AsUnit.Boolean, "ProtectControlGroups");
    public static readonly ScalarKey<bool> LockPersonality = Group.Option("LockPersonality", AsUnit.Boolean, "LockPersonality");
    public static readonly ScalarKey<bool> MemoryDenyWriteExecute = Group.Option("MemoryDenyWriteExecute", AsUnit.Boolean, "MemoryDenyWriteExecute");
    public static readonly ScalarKey<bool> RestrictNamespaces = Group.Option("RestrictNamespaces", AsUnit.Boolean, "RestrictNamespaces");
    public static readonly ScalarKey<bool> RestrictRealtime = Group.Option("RestrictRealtime", AsUnit.Boolean, "RestrictRealtime");
    public static readonly ScalarKey<bool> RestrictSUIDSGID = Group.Option("RestrictSUIDSGID", AsUnit.Boolean, "RestrictSUIDSGID");
    public static readonly ScalarKey<bool> NativeSystemCalls = Group.Option("SystemCallArchitectures", AsUnit.Word("native"), "SystemCallArchitectures");
    public static readonly ScalarKey<Sequence<SystemCall>> AllowedSystemCalls = Group.Own<Sequence<SystemCall>>("allowed system calls");
    public static readonly ScalarKey<Sequence<SystemCall>> DeniedSystemCalls = Group.Own<Sequence<SystemCall>>("denied system calls");
    public static readonly ScalarKey<Sequence<AddressFamily>> RestrictAddressFamilies = Group.Option("RestrictAddressFamilies", AsUnit.Several<AddressFamily>(static family => $"AF_{family.ToString().ToUpperInvariant()}", "none"), "RestrictAddressFamilies");
    public static readonly ScalarKey<bool> IPAddressDeny = Group.Option("IPAddressDeny", AsUnit.Word("any"), "IPAddressDeny");
    public static readonly ScalarKey<Sequence<IPv4Network>> IPAddressAllow = Group.Ordered("IPAddressAllow", As.Text<IPv4Network>(IPv4Network.TryFrom), "IPAddressAllow");
    public static readonly ScalarKey<DevicePolicy> DevicePolicy = Group.Option("DevicePolicy", AsUnit.Lower<DevicePolicy>(), "DevicePolicy");
    public static readonly SetKey<AbsolutePath> DeviceAllow = Group.List("DeviceAllow", AsUnit.PathInList, "DeviceAllow");

    public static IReadOnlyList<SettingKey> Keys { get; } = [.. Settings.Keys, .. Group.Keys];

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
