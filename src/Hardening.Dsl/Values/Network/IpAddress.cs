using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>One address of either version, where the host takes both: a name server, or what a service listens on.</summary>
/// <remarks>An IPv6 address mapped from IPv4 (<c>::ffff:192.168.1.20</c>) stays an IPv6 address, as the kernel has it.</remarks>
public sealed record IpAddress
{
    private IpAddress(IPv4Address? v4, IPv6Address? v6) => (V4, V6) = (v4, v6);

    /// <summary>The address, when it is an IPv4 address.</summary>
    public IPv4Address? V4 { get; }

    /// <summary>The address, when it is an IPv6 address.</summary>
    public IPv6Address? V6 { get; }

    /// <summary>The host itself: 127.0.0.0/8 or ::1.</summary>
    public bool IsLoopback => V4?.IsLoopback ?? V6!.IsLoopback;

    /// <summary>0.0.0.0 or "::": all addresses, for a service that listens.</summary>
    public bool IsUnspecified => V4?.IsUnspecified ?? V6!.IsUnspecified;

    /// <summary>Takes an address of either version, or says why the text is not valid.</summary>
    /// <param name="text">An IPv4 or IPv6 address.</param>
    /// <param name="address">The address, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(string? text, [NotNullWhen(true)] out IpAddress? address, [NotNullWhen(false)] out string? problem)
    {
        // One colon is a port behind an IPv4 address; two make an IPv6 address.
        if (text is not null && text.IndexOf(':') != text.LastIndexOf(':'))
        {
            return IPv6Address.TryFrom(text, out var v6, out problem)
                ? Verdict.Accept(new IpAddress(null, v6), out address, out problem)
                : Verdict.Refuse(problem, out address, out problem);
        }
        return IPv4Address.TryFrom(text, out var v4, out problem)
            ? Verdict.Accept(new IpAddress(v4, null), out address, out problem)
            : Verdict.Refuse(problem, out address, out problem);
    }

    /// <summary>Takes an address of either version.</summary>
    /// <param name="text">An IPv4 or IPv6 address.</param>
    /// <exception cref="SettingException"><paramref name="text"/> is neither.</exception>
    public static IpAddress From(string text) =>
        TryFrom(text, out var address, out var problem) ? address : throw new SettingException(nameof(text), problem);

    /// <summary>The text.</summary>
    public static implicit operator string(IpAddress address) => address.ToString();

    /// <summary>The address in the form of its version.</summary>
    public override string ToString() => V4?.ToString() ?? V6!.ToString();
}
