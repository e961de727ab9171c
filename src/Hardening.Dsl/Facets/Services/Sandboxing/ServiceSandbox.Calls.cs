using System.Runtime.CompilerServices;

namespace Hardening;

public sealed partial class ServiceSandbox
{
    /// <summary>Lets the service make these system calls, and no others.</summary>
    /// <param name="calls">The call states all of them.</param>
    /// <remarks>Host effect: <c>SystemCallFilter</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox AllowSystemCalls(params ListOf<SystemCall> calls) =>
        From(calls).Set(SandboxSettings.AllowedSystemCalls, static v => v, calls);

    /// <summary>Takes these system calls from the service, also from those that are allowed.</summary>
    /// <param name="calls">The call states all of them.</param>
    /// <remarks>Host effect: <c>SystemCallFilter</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox DenySystemCalls(params ListOf<SystemCall> calls) =>
        From(calls).Set(SandboxSettings.DeniedSystemCalls, static v => v, calls);

    /// <summary>Keeps the service to system calls of the processor's own architecture, past which filters could be walked around.</summary>
    /// <param name="on">False takes a preset's directive back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>SystemCallArchitectures = "native"</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox NativeSystemCalls(bool on = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(SandboxSettings.NativeSystemCalls, static v => v, on);

    /// <summary>Lets the service open sockets of these kinds, and no others; none at all where the list is empty.</summary>
    /// <param name="families">The call states all of them.</param>
    /// <remarks>Host effect: <c>RestrictAddressFamilies</c>. Source: systemd.exec(5).</remarks>
    public ServiceSandbox RestrictAddressFamilies(params ListOf<AddressFamily> families) =>
        From(families, mayBeEmpty: true).Set(SandboxSettings.RestrictAddressFamilies, static v => v, families);

    /// <summary>Lets the service talk with these networks, and with no other address.</summary>
    /// <param name="networks">IPv4 networks, for example <c>192.168.1.0/24</c>; none if the list is empty. The call states all of them.</param>
    /// <remarks>Host effect: <c>IPAddressDeny = "any"</c> and <c>IPAddressAllow</c>. Source: systemd.resource-control(5).</remarks>
    /// <exception cref="SettingException">A text is not a valid IPv4 network.</exception>
    public ServiceSandbox OnlyNetworks(params ListOf<string> networks) =>
        From(networks, mayBeEmpty: true).Set(SandboxSettings.IPAddressDeny, true).Set(SandboxSettings.IPAddressAllow, IPv4Network.From, networks);
}
