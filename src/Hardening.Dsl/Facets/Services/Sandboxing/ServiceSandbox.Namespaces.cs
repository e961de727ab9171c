using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class ServiceSandbox
{
    /// <summary>Gives the service private temporary folders.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivateTmp</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivateTmp(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivateTmp, static v => v, on);

    /// <summary>Hides the devices of the host from the service; pseudo devices such as <c>/dev/null</c> stay.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivateDevices</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivateDevices(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivateDevices, static v => v, on);

    /// <summary>Keeps what the service mounts to itself.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivateMounts</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivateMounts(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivateMounts, static v => v, on);

    /// <summary>Takes the network from the service; only its own loopback is left.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivateNetwork</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivateNetwork(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivateNetwork, static v => v, on);

    /// <summary>Runs the service in a user namespace: root in it is unprivileged on the host, and capabilities have no effect outside.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivateUsers</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivateUsers(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivateUsers, static v => v, on);

    /// <summary>Hides all other processes from the service, in its own PID namespace (systemd 257 and later).</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivatePIDs</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivatePIDs(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivatePIDs, static v => v, on);

    /// <summary>Gives the service System V objects and private message queues.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>PrivateIPC</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox PrivateIPC(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.PrivateIPC, static v => v, on);
}
