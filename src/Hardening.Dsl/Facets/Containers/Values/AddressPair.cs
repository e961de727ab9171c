using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>The two addresses of the cable between a host and a container.</summary>
/// <remarks>Each is one address without a network around it: NixOS sets the routes from one to the other itself.</remarks>
public sealed record AddressPair
{
    private AddressPair(IPv4Address host, IPv4Address container) => (Host, Container) = (host, container);

    /// <summary>The host's end.</summary>
    public IPv4Address Host { get; }

    /// <summary>The container's end.</summary>
    public IPv4Address Container { get; }

    /// <summary>Takes two addresses, or says why they are not valid.</summary>
    /// <param name="host">The host's end.</param>
    /// <param name="container">The container's end.</param>
    /// <param name="pair">Both, when there is no problem.</param>
    /// <param name="problem">The message for the user, when there is one.</param>
    public static bool TryFrom(IPv4Address host, IPv4Address container, [NotNullWhen(true)] out AddressPair? pair, [NotNullWhen(false)] out string? problem)
    {
        if (host == container)
            return Verdict.Refuse($"{container} is both the host's and the container's address: a veth pair needs two addresses.", out pair, out problem);
        foreach (var end in (IPv4Address[])[host, container])
            if (end.IsLoopback || end.IsUnspecified || end.IsMulticast)
                return Verdict.Refuse($"{end} is not a valid interface address: expected private addresses, for example 10.10.10.2 and 10.10.10.3.", out pair, out problem);
        return Verdict.Accept(new AddressPair(host, container), out pair, out problem);
    }

    /// <summary>Takes two addresses.</summary>
    /// <param name="host">The host's end.</param>
    /// <param name="container">The container's end.</param>
    /// <exception cref="SettingException">They are the same, or one is no address of an interface.</exception>
    public static AddressPair From(IPv4Address host, IPv4Address container) =>
        TryFrom(host, container, out var pair, out var problem) ? pair : throw new SettingException(nameof(container), problem);

    /// <summary>Both, the host's first.</summary>
    public override string ToString() => $"{Host} and {Container}";
}
