using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>The kernel of a host: which one, what it is started with, what it may load, what is set while it runs.</summary>
/// <remarks>
/// A named method and the raw form of the same thing state one fact: <c>KeepSlabsSeparate()</c> and
/// <c>BootParameter("slab_nomerge")</c> are the same to the emitter and to every rule.
/// </remarks>
public sealed partial class Kernel : Facet<Kernel>
{
    internal Kernel(Place place) : base(place)
    {
    }

    /// <summary>Chooses the kernel the host boots.</summary>
    /// <param name="package">For example <see cref="KernelPackages.LongTerm"/>; the release's own default where it is not stated.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernelPackages</c>.</remarks>
    public Kernel Package(KernelPackage package, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(KernelSettings.Package, package);

    /// <summary>Asks for an option of the kernel's build, so that the host compiles its own kernel.</summary>
    /// <param name="symbol">The option, for example <c>SECURITY_LOCKDOWN_LSM</c>, with or without <c>CONFIG_</c>.</param>
    /// <param name="value">What it shall be.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: an entry of <c>boot.kernelPatches</c> with <c>structuredExtraConfig</c>, strong enough to win over NixOS's own kernel configuration.</remarks>
    /// <exception cref="SettingException"><paramref name="symbol"/> is not a valid symbol of Kconfig.</exception>
    public Kernel Configure(string symbol, KernelConfigValue value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .Put(KernelSettings.Configuration, KernelConfigSymbol.From, symbol, KernelSettings.ConfigurationValue, static v => v, value);

    /// <summary>Keeps root out of the running kernel, and builds the kernel so that it can.</summary>
    /// <param name="mode">Integrity stops root from changing the kernel; confidentiality also stops it from reading the kernel.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: the boot parameter <c>lockdown=</c>, and the build options <c>MODULE_SIG</c>, <c>SECURITY_LOCKDOWN_LSM</c> and
    /// <c>SECURITY_LOCKDOWN_LSM_EARLY</c>, which the kernels that NixOS ships lack: the host compiles its own kernel.
    /// Unsigned modules no longer load; hibernation and kexec of unsigned images stop working. Source: kernel_lockdown(7).
    /// </remarks>
    public Kernel Lockdown(LockdownMode mode, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Parameter("lockdown", static m => m.ToKernelText(), mode, nameof(mode))
            .Configure("MODULE_SIG", KernelConfigValue.Yes)
            .Configure("SECURITY_LOCKDOWN_LSM", KernelConfigValue.Yes)
            .Configure("SECURITY_LOCKDOWN_LSM_EARLY", KernelConfigValue.Yes);

    /// <summary>Loads only modules that the kernel's own build signed, and builds the kernel so that it signs them.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>
    /// Host effect: the boot parameter <c>module.sig_enforce=1</c> and the build option <c>MODULE_SIG</c>, which the kernels that NixOS
    /// ships lack: the host compiles its own kernel. Modules built outside the kernel no longer load. Source: kernel documentation, module-signing.
    /// </remarks>
    public Kernel EnforceModuleSignatures([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Parameter("module.sig_enforce=1").Configure("MODULE_SIG", KernelConfigValue.Yes);

    /// <summary>Stops modules from being loaded by themselves, by hardware or protocol.</summary>
    /// <param name="modules">Names as the kernel knows them, for example <c>bluetooth</c>.</param>
    /// <remarks>Host effect: <c>boot.blacklistedKernelModules</c>. An explicit <c>modprobe</c> by root still loads them. Source: modprobe.d(5).</remarks>
    /// <exception cref="SettingException">A name is not a valid module of a kernel from 6.1 to 7.2, nor of an earlier one.</exception>
    public Kernel Blacklist(params ListOf<string> modules) =>
        From(modules).Add(KernelSettings.Blacklist, KernelModule.From, modules);

    /// <summary>Stops named groups of modules from being loaded by themselves.</summary>
    /// <param name="groups">For example <see cref="KernelModules.ObscureNetworking"/>.</param>
    /// <remarks>Host effect: <c>boot.blacklistedKernelModules</c>.</remarks>
    public Kernel Blacklist(params ListOf<KernelModuleGroup> groups) =>
        From(groups).AddAll(KernelSettings.Blacklist, static g => g.Modules, groups);

    /// <summary>Stops modules from being loaded by themselves; <see cref="KernelModule.Unlisted"/> makes one that no table lists.</summary>
    /// <param name="modules">The modules.</param>
    /// <remarks>Host effect: <c>boot.blacklistedKernelModules</c>.</remarks>
    public Kernel Blacklist(params ListOf<KernelModule> modules) =>
        From(modules).Add(KernelSettings.Blacklist, static v => v, modules);

    /// <summary>Loads modules at boot.</summary>
    /// <param name="modules">Names as the kernel knows them, for example <c>kvm-intel</c>.</param>
    /// <remarks>Host effect: <c>boot.kernelModules</c>.</remarks>
    /// <exception cref="SettingException">A name is not a valid module of a kernel from 6.1 to 7.2.</exception>
    public Kernel Load(params ListOf<string> modules) =>
        From(modules).Add(KernelSettings.LoadedModules, KernelModule.From, modules);

    /// <summary>Loads modules at boot; <see cref="KernelModule.Unlisted"/> makes one that is built outside the kernel.</summary>
    /// <param name="modules">The modules.</param>
    /// <remarks>Host effect: <c>boot.kernelModules</c>.</remarks>
    public Kernel Load(params ListOf<KernelModule> modules) =>
        From(modules).Add(KernelSettings.LoadedModules, static v => v, modules);

    /// <summary>Starts the kernel with a parameter.</summary>
    /// <param name="text"><c>name</c> or <c>name=value</c>, for example <c>slab_nomerge</c>.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernelParams</c>. A later parameter of the same name replaces an earlier one, except for those the kernel takes more than once (<c>console=</c>).</remarks>
    /// <exception cref="SettingException">The kernel knows no parameter of that name; the message offers the nearest ones.</exception>
    public Kernel BootParameter(string text, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .Put(KernelSettings.Parameters, static p => p.Identity, KernelSettings.Parameter, Hardening.BootParameter.From, text);

    /// <summary>Starts the kernel with a parameter that no table knows; see <see cref="Hardening.BootParameter.Unlisted"/>.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Kernel BootParameter(BootParameter parameter, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .Put(KernelSettings.Parameters, static p => p.Identity, KernelSettings.Parameter, static v => v, parameter);

    /// <summary>Sets a kernel setting at boot.</summary>
    /// <param name="key">The name, for example <c>kernel.kptr_restrict</c>.</param>
    /// <param name="value">A whole number.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>, stronger than NixOS's defaults and weaker than what an imported module sets plainly. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">No kernel from 6.1 to 7.2 has the name (the message offers the nearest ones), or the kernel refuses the value.</exception>
    public Kernel Sysctl(string key, long value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(SysctlKey.From, key, SysctlValue.From, value);

    /// <summary>Sets a kernel setting at boot, from text.</summary>
    /// <param name="key">The name, for example <c>kernel.kptr_restrict</c>.</param>
    /// <param name="value">The text that would be written to the file below <c>/proc/sys</c>, for example <c>3 3 3 3</c>.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>, stronger than NixOS's defaults and weaker than what an imported module sets plainly. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">No kernel from 6.1 to 7.2 has the name (the message offers the nearest ones), or the kernel refuses the value.</exception>
    public Kernel Sysctl(string key, string value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(SysctlKey.From, key, SysctlValue.From, value);

    /// <summary>Sets a kernel setting at boot, from a truth value.</summary>
    /// <param name="key">The name, for example <c>kernel.kptr_restrict</c>.</param>
    /// <param name="value">True is written as 1, false as 0.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>, stronger than NixOS's defaults and weaker than what an imported module sets plainly. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">No kernel from 6.1 to 7.2 has the name (the message offers the nearest ones), or the kernel refuses the value.</exception>
    public Kernel Sysctl(string key, bool value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(SysctlKey.From, key, SysctlValue.From, value);

    /// <summary>Sets a kernel setting by its key; <see cref="SysctlKey.Unlisted"/> makes one that no table lists.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">A whole number.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">The kernel refuses the value.</exception>
    public Kernel Sysctl(SysctlKey key, long value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(static k => k, key, SysctlValue.From, value);

    /// <summary>Sets a kernel setting by its key, from text.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The text that is written to the file below <c>/proc/sys</c>.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">The kernel refuses the value.</exception>
    public Kernel Sysctl(SysctlKey key, string value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(static k => k, key, SysctlValue.From, value);

    /// <summary>Sets a kernel setting by its key, from a truth value.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">True is written as 1, false as 0.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">The kernel refuses the value.</exception>
    public Kernel Sysctl(SysctlKey key, bool value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(static k => k, key, SysctlValue.From, value);

    /// <summary>Sets a kernel setting by its key, from a value made before.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="because">The reason, emitted as a comment.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>boot.kernel.sysctl</c>. Source: sysctl.d(5).</remarks>
    /// <exception cref="SettingException">The kernel refuses the value.</exception>
    public Kernel Sysctl(SysctlKey key, SysctlValue value, string? because = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line, because)
            .PutSysctl(static k => k, key, static v => v, value);
}
