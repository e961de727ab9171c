namespace Hardening;

[SettingsOf(typeof(HostModel))]
internal static class HostSettings
{
    private static readonly SettingGroup Group = new("Host");
    private static readonly SettingGroup Machine = Group.Section("Machine");

    private static readonly Codec<Architecture> Platform = As.Enum(("x86_64-linux", Hardening.Architecture.X64), ("aarch64-linux", Hardening.Architecture.Arm64));

    public static readonly ScalarKey<HostKind> Kind = Machine.Own<HostKind>("kind", static kind => kind.ToString().ToLowerInvariant());
    public static readonly ScalarKey<Architecture> Architecture = Machine.ByHand().Option("nixpkgs.hostPlatform", Platform, "platform", NixosDefinition.DefaultPriority);
    public static readonly ScalarKey<NixosRelease> StateVersion = Machine.Option("system.stateVersion", As.Release, "first installed as NixOS");
    public static readonly SetKey<RelativePath> Imports = Machine.OwnSet<RelativePath>("imported modules", static path => path.ToString());

    public static readonly SetKey<string> Baselines = Machine.OwnSet<string>("baselines", static id => id);
    public static readonly SetKey<string> BaselineExceptions = Machine.OwnSet<string>("excluded from the baselines", static name => name);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
