using System.Globalization;

namespace Hardening;

[SettingsOf(typeof(KernelModel))]
internal static class KernelSettings
{
    private static readonly SettingGroup Group = new("Kernel");
    private static readonly SettingGroup Build = Group.Section("Lockdown and modules");
    private static readonly SettingGroup Modules = Group.Section("Modules");
    private static readonly SettingGroup Words = Group.Section("Boot parameters").ByHand();
    private static readonly SettingGroup Settings = Group.Section("Sysctls").ByHand();
    private static readonly SettingGroup OfConfiguration = new("Kernel");
    private static readonly SettingGroup OfParameter = new("Kernel");
    private static readonly SettingGroup OfSysctl = new("Kernel");

    private static readonly Codec<KernelModule> Module = As.Unlisted(KernelModule.Unlisted, static module => module.Name);

    // sysctl.d(5) takes the number and its text alike; NixOS writes true as 1.
    private static readonly Codec<SysctlValue> AsWritten = new(
        static value => long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new NixosValue.Whole(number) : new NixosValue.Text(value.Text),
        static value => value switch
        {
            NixosValue.Boolean { Value: var on } => SysctlValue.From(on),
            NixosValue.Whole { Value: var number } => SysctlValue.From(number),
            NixosValue.Text { Value: var text } => SysctlValue.TryFrom(text, out var read, out _) ? read : null,
            _ => null,
        });

    internal static readonly ScalarKey<KernelConfigValue> ConfigurationValue = OfConfiguration.Own<KernelConfigValue>("value of a build option");
    internal static readonly ScalarKey<BootParameter> Parameter = OfParameter.Own<BootParameter>("boot parameter");
    internal static readonly ScalarKey<SysctlValue> Sysctl = OfSysctl.Value(AsWritten, "value of a sysctl", NixosDefinition.OverridablePriority);

    public static readonly ScalarKey<KernelPackage> Package = Build.Option("boot.kernelPackages", As.Package<KernelPackage>(KernelPackage.TryFrom, static package => package.Attribute),
        "kernel package", NixosDefinition.OverridablePriority, defaultsTo: KernelPackages.LongTerm);
    public static readonly FamilyKey<KernelConfigSymbol> Configuration = Build.OwnFamily<KernelConfigSymbol>("kernel build option", OfConfiguration.Keys);
    public static readonly SetKey<KernelModule> LoadedModules = Modules.List("boot.kernelModules", Module, "loaded at boot");
    public static readonly SetKey<KernelModule> Blacklist = Modules.List("boot.blacklistedKernelModules", Module, "blacklisted");
    public static readonly FamilyKey<string> Parameters = Words.Keyed("boot.kernelParams", As.Unlisted(BootParameter.Unlisted, static parameter => parameter.ToString()),
        static parameter => parameter.Identity, "boot parameter", Parameter);
    public static readonly FamilyKey<SysctlKey> Sysctls = Settings.Family("boot.kernel.sysctl.<name>", As.Unlisted(SysctlKey.Unlisted, static key => key.Name), "sysctl", OfSysctl.Keys);

    public static IReadOnlyList<SettingKey> Keys => Group.Keys;
}
