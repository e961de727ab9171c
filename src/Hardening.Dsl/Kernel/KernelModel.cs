namespace Hardening;

/// <summary>What the kernel of a host shall be.</summary>
public sealed class KernelModel
{
    private readonly ModelScope scope;

    internal KernelModel(ModelScope scope) => this.scope = scope;

    /// <summary>The kernel package; unset means the release's own default.</summary>
    public Setting<KernelPackage> Package => scope.Get(KernelKeys.Package);

    /// <summary>The options of the kernel's build that are asked for.</summary>
    public SettingSet<KernelConfigSymbol> Configuration => scope.Get(KernelKeys.Configuration);

    /// <summary>What one option of the kernel's build is asked to be.</summary>
    public Setting<KernelConfigValue> ConfigurationOf(KernelConfigSymbol symbol) =>
        scope.Get(KernelKeys.Configuration, symbol, KernelKeys.ConfigurationValue);

    /// <summary>Modules that are not loaded by themselves.</summary>
    public SettingSet<KernelModule> Blacklist => scope.Get(KernelKeys.Blacklist);

    /// <summary>Modules that are loaded at boot.</summary>
    public SettingSet<KernelModule> LoadedModules => scope.Get(KernelKeys.Loaded);

    /// <summary>The boot parameters, each by what a later one of the same kind replaces.</summary>
    public SettingSet<string> Parameters => scope.Get(KernelKeys.Parameters);

    /// <summary>One boot parameter, for example <c>lockdown</c>.</summary>
    public Setting<BootParameter> Parameter(string identity) => scope.Get(KernelKeys.Parameters, identity, KernelKeys.Parameter);

    /// <summary>The sysctls that are written.</summary>
    public SettingSet<SysctlKey> Sysctls => scope.Get(KernelKeys.Sysctls);

    /// <summary>What one sysctl is set to.</summary>
    public Setting<SysctlValue> Sysctl(SysctlKey key) => scope.Get(KernelKeys.Sysctls, key, KernelKeys.Sysctl);

    /// <summary>What one sysctl is set to.</summary>
    public Setting<SysctlValue> Sysctl(string key) => Sysctl(SysctlKey.From(key));
}
