namespace Hardening.Model;

/// <summary>What the kernel of a host shall be.</summary>
public sealed partial class KernelModel
{
    private readonly ModelScope scope;

    internal KernelModel(ModelScope scope) => this.scope = scope;

    /// <summary>What one option of the kernel's build is asked to be.</summary>
    public Setting<KernelConfigValue> ConfigurationOf(KernelConfigSymbol symbol) =>
        scope.Get(KernelSettings.Configuration, symbol, KernelSettings.ConfigurationValue);

    /// <summary>One boot parameter, for example <c>lockdown</c>.</summary>
    public Setting<BootParameter> Parameter(string identity) => scope.Get(KernelSettings.Parameters, identity, KernelSettings.Parameter);

    /// <summary>What one sysctl is set to.</summary>
    public Setting<SysctlValue> Sysctl(SysctlKey key) => scope.Get(KernelSettings.Sysctls, key, KernelSettings.Sysctl);

    /// <summary>What one sysctl is set to.</summary>
    public Setting<SysctlValue> Sysctl(string key) => Sysctl(SysctlKey.From(key));
}
