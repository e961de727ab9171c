using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>The directives that shut one service in, named as systemd names them.</summary>
public sealed partial class ServiceSandbox : Facet<ServiceSandbox>
{
    internal ServiceSandbox(Place place) : base(place)
    {
    }

    /// <summary>Leaves the service these parts of root's power, and no others, also where it runs as root.</summary>
    /// <param name="capabilities">The call states all of them.</param>
    /// <remarks>Host effect: <c>CapabilityBoundingSet</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox CapabilityBoundingSet(params ListOf<Capability> capabilities) =>
        From(capabilities).Set(SandboxSettings.CapabilityBoundingSet, static v => v, capabilities);

    /// <summary>Gives the service these parts of root's power although it runs as another user; the bounding set has to hold them too.</summary>
    /// <param name="capabilities">The call states all of them.</param>
    /// <remarks>Host effect: <c>AmbientCapabilities</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox AmbientCapabilities(params ListOf<Capability> capabilities) =>
        From(capabilities).Set(SandboxSettings.AmbientCapabilities, static v => v, capabilities);

    /// <summary>Leaves the service none of root's power.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>CapabilityBoundingSet</c> and <c>AmbientCapabilities</c>, emitted as empty: left out or <c>null</c>, nothing would be bounded. Source: systemd.exec(5).</remarks>
    public ServiceSandbox NoCapabilities([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.CapabilityBoundingSet, Sequence.Of<Capability>([])).Set(SandboxSettings.AmbientCapabilities, Sequence.Of<Capability>([]));

    /// <summary>States what files of the service others may do with: what the mask has is taken away.</summary>
    /// <param name="mask">Three or four octal digits; 0077 leaves files to the service alone.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>UMask</c>. Source: systemd.exec(5).</remarks>
    /// <exception cref="SettingException"><paramref name="mask"/> is not a valid file mode.</exception>
    public ServiceSandbox UMask(string mask, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.UMask, FileMode.From, mask);

    /// <summary>Chooses the keyring of the kernel that the service has.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>KeyringMode</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox KeyringMode(KeyringMode value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.KeyringMode, value);

    /// <summary>Says which of its processes may tell systemd how the service is.</summary>
    /// <param name="value">Which.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>NotifyAccess</c>. Source: systemd.service(5).</remarks>
    public ServiceSandbox NotifyAccess(NotifyAccess value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.NotifyAccess, value);

    /// <summary>Keeps the service's processes from gaining power by starting a program, such as sudo.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>NoNewPrivileges</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox NoNewPrivileges(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.NoNewPrivileges, static v => v, on);

    /// <summary>Lets the service manage its own control groups.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>Delegate</c>. Source: systemd.resource-control(5).</remarks>
    public ServiceSandbox Delegate(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.Delegate, static v => v, on);

    /// <summary>Removes the service's System V objects when it stops.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>RemoveIPC</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox RemoveIPC(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.RemoveIPC, static v => v, on);
}
