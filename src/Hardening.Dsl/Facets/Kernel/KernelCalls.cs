namespace Hardening;

public abstract partial class Facet<TSelf>
{
    private protected readonly partial struct Call
    {
        /// <summary>States a boot parameter, as <see cref="Kernel.BootParameter(string, string?, string, int)"/> would.</summary>
        public Call Parameter(string text) =>
            Put(KernelSettings.Parameters, static p => p.Identity, KernelSettings.Parameter, Hardening.BootParameter.From, text);

        /// <summary>States a boot parameter whose text depends on a value; its name does not.</summary>
        public Call Parameter<T>(string name, Func<T, string> text, T value, string parameter) =>
            Put(KernelSettings.Parameters, static n => n, name, KernelSettings.Parameter, v => Hardening.BootParameter.From($"{name}={text(v)}"), value, parameter: parameter);

        /// <summary>States a sysctl, as <see cref="Kernel.Sysctl(string, long, string?, string, int)"/> would.</summary>
        public Call Sysctl(string key, long value) => Sysctl(key, SysctlValue.From, value, "value");

        /// <summary>States a sysctl whose value has to be converted.</summary>
        public Call Sysctl<T>(string key, Func<T, SysctlValue> convert, T value, string parameter) =>
            Put(KernelSettings.Sysctls, SysctlKey.From, key, KernelSettings.Sysctl, v => Accepted(SysctlKey.From(key), convert(v)), value, parameter: parameter);

        /// <summary>States a sysctl, and refuses what the kernel is known to refuse.</summary>
        public Call PutSysctl<TKey, TValue>(Func<TKey, SysctlKey> toKey, TKey key, Func<TValue, SysctlValue> toValue, TValue value) =>
            Put(KernelSettings.Sysctls, toKey, key, KernelSettings.Sysctl, v => Accepted(toKey(key), toValue(v)), value, nameof(key), nameof(value));

        private static SysctlValue Accepted(SysctlKey key, SysctlValue value) =>
            key.Accepts(value, out var problem) ? value : throw new SettingException(nameof(value), problem);

        /// <summary>Asks for an option of the kernel's build.</summary>
        public Call Configure(string symbol, KernelConfigValue value) =>
            Put(KernelSettings.Configuration, KernelConfigSymbol.From, symbol, KernelSettings.ConfigurationValue, static v => v, value);
    }
}
