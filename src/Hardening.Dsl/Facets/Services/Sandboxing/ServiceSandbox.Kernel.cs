using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class ServiceSandbox
{
    /// <summary>Keeps the service from setting clocks.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectClock</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectClock(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectClock, static v => v, on);

    /// <summary>Keeps the service from renaming the host.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectHostname</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectHostname(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectHostname, static v => v, on);

    /// <summary>Hides the kernel log from the service.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectKernelLogs</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectKernelLogs(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectKernelLogs, static v => v, on);

    /// <summary>Keeps the service from loading kernel modules.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectKernelModules</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectKernelModules(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectKernelModules, static v => v, on);

    /// <summary>Makes <c>/proc/sys</c>, <c>/sys</c> and their kind read-only for the service.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectKernelTunables</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectKernelTunables(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectKernelTunables, static v => v, on);

    /// <summary>Makes control groups read-only for the service.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectControlGroups</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectControlGroups(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectControlGroups, static v => v, on);

    /// <summary>Keeps the service from emulating another kernel's behaviour.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>LockPersonality</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox LockPersonality(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.LockPersonality, static v => v, on);

    /// <summary>Keeps the service from memory that it can write and run: it breaks what compiles while it runs (.NET, Java, Node.js).</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>MemoryDenyWriteExecute</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox MemoryDenyWriteExecute(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.MemoryDenyWriteExecute, static v => v, on);

    /// <summary>Keeps the service from making namespaces.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RestrictNamespaces</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox RestrictNamespaces(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.RestrictNamespaces, static v => v, on);

    /// <summary>Keeps the service from real-time scheduling.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RestrictRealtime</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox RestrictRealtime(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.RestrictRealtime, static v => v, on);

    /// <summary>Keeps the service from making files that run as their owner.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RestrictSUIDSGID</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox RestrictSUIDSGID(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.RestrictSUIDSGID, static v => v, on);
}
