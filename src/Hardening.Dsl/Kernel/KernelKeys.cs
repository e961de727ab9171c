namespace Hardening;

internal static class KernelKeys
{
    private const string Facet = "Kernel";

    public static readonly ScalarKey<KernelPackage> Package = new(Facet, nameof(Package));
    public static readonly FamilyKey<KernelConfigSymbol> Configuration = new(Facet, nameof(Configuration));
    public static readonly ScalarKey<KernelConfigValue> ConfigurationValue = new(Facet, nameof(ConfigurationValue));
    public static readonly SetKey<KernelModule> Blacklist = new(Facet, nameof(Blacklist));
    public static readonly SetKey<KernelModule> Loaded = new(Facet, nameof(Loaded));
    public static readonly FamilyKey<string> Parameters = new(Facet, nameof(Parameters));
    public static readonly ScalarKey<BootParameter> Parameter = new(Facet, nameof(Parameter));
    public static readonly FamilyKey<SysctlKey> Sysctls = new(Facet, nameof(Sysctls));
    public static readonly ScalarKey<SysctlValue> Sysctl = new(Facet, nameof(Sysctl));
}
