using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class ServiceSandbox
{
    /// <summary>Makes the file system read-only for the service.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectSystem</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectSystem(SystemProtection value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectSystem, value);

    /// <summary>Hides homes from the service.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectHome</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectHome(HomeProtection value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectHome, value);

    /// <summary>Hides processes of others from the service in <c>/proc</c>.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProtectProc</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProtectProc(ProcessVisibility value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProtectProc, value);

    /// <summary>Hides what <c>/proc</c> has besides processes.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>ProcSubset</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox ProcSubset(ProcSubset value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.ProcSubset, value);

    /// <summary>Lets the service write below these paths all the same.</summary>
    /// <param name="paths">Each call adds.</param>
    /// <remarks>Host effect: <c>ReadWritePaths</c>. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException">A path is not absolute.</exception>
    public ServiceSandbox ReadWritePaths(params ListOf<string> paths) =>
        From(paths).Add(SandboxSettings.ReadWritePaths, AbsolutePath.From, paths);

    /// <summary>Keeps the service from writing below these paths.</summary>
    /// <param name="paths">Each call adds.</param>
    /// <remarks>Host effect: <c>ReadOnlyPaths</c>. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException">A path is not absolute.</exception>
    public ServiceSandbox ReadOnlyPaths(params ListOf<string> paths) =>
        From(paths).Add(SandboxSettings.ReadOnlyPaths, AbsolutePath.From, paths);

    /// <summary>Hides these paths from the service.</summary>
    /// <param name="paths">Each call adds.</param>
    /// <remarks>Host effect: <c>InaccessiblePaths</c>. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException">A path is not absolute.</exception>
    public ServiceSandbox InaccessiblePaths(params ListOf<string> paths) =>
        From(paths).Add(SandboxSettings.InaccessiblePaths, AbsolutePath.From, paths);

    /// <summary>Makes a folder the service's root: it sees nothing outside.</summary>
    /// <param name="path">The folder; on NixOS it needs <c>/nix/store</c> in it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RootDirectory</c>. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException"><paramref name="path"/> is not absolute.</exception>
    public ServiceSandbox RootDirectory(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.RootDirectory, AbsolutePath.From, path);

    /// <summary>Says which devices the service may use.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>DevicePolicy</c>. Source: systemd.resource-control(5).</remarks>
    public ServiceSandbox DevicePolicy(DevicePolicy value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.DevicePolicy, value);

    /// <summary>Lets the service use these devices.</summary>
    /// <param name="devices">Each call adds.</param>
    /// <remarks>Host effect: <c>DeviceAllow</c>. Source: systemd.resource-control(5).</remarks>
    /// <exception cref="SettingException">A path is not absolute.</exception>
    public ServiceSandbox DeviceAllow(params ListOf<string> devices) =>
        From(devices).Add(SandboxSettings.DeviceAllow, AbsolutePath.From, devices);
}
