using System.Globalization;

namespace Hardening.Overview.Facts;

/// <summary>A port, or a range of them, of one protocol.</summary>
internal sealed record PortSpan(Transport Transport, int First, int Last) : IComparable<PortSpan>
{
    public static PortSpan Of(Transport transport, Port port) => new(transport, port.Number, port.Number);

    public static PortSpan Of(Transport transport, PortRange range) => new(transport, range.First.Number, range.Last.Number);

    public string Ports => First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    public string Protocol => Transport == Transport.Tcp ? "TCP" : "UDP";

    public bool Holds(PortSpan other) => Transport == other.Transport && First <= other.First && other.Last <= Last;

    public int CompareTo(PortSpan? other) => other is null ? 1 : (First, Last, Transport).CompareTo((other.First, other.Last, other.Transport));

    public override string ToString() => $"{Ports}/{Protocol}";
}

internal enum Transport
{
    Tcp,
    Udp,
}

/// <summary>A port that the packet filter lets in.</summary>
/// <param name="Span">Which.</param>
/// <param name="Interface">On which interface, or null for all.</param>
/// <param name="Why">What opens it.</param>
/// <param name="Origin">The call that opens it.</param>
internal sealed record Opening(PortSpan Span, string? Interface, string Why, Origin Origin)
{
    /// <summary>What answers, where packets are passed on to it past the packet filter; null where that is what listens on the host.</summary>
    public string? Answers { get; init; }
}

/// <summary>A program that waits for connections.</summary>
/// <param name="Span">Where.</param>
/// <param name="Process">Its name.</param>
/// <param name="Authentication">What it asks of those who come.</param>
/// <param name="Origin">The call that makes it listen.</param>
internal sealed record Listener(PortSpan Span, string Process, string Authentication, Origin Origin)
{
    /// <summary>The addresses it listens on; empty means all.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Why it listens, where that is known.</summary>
    public string? Why { get; init; }

    /// <summary>The container it runs in, or null for the host itself.</summary>
    public string? Container { get; init; }

    /// <summary>True where it listens in a container with a private network, not on the host.</summary>
    public bool IsInside { get; init; }

    /// <summary>True when no other machine reaches it, whatever the packet filter lets in.</summary>
    public bool IsLocal => IsInside || (Addresses.Count > 0 && Addresses.All(IsLoopback));

    public static bool IsLoopback(string address) =>
        address is "localhost" || (System.Net.IPAddress.TryParse(address.Trim('[', ']'), out var ip) && System.Net.IPAddress.IsLoopback(ip));
}

/// <summary>A way into a host: a port that is open, and what answers there.</summary>
/// <param name="Network">The network it is open to.</param>
/// <param name="Span">The port.</param>
/// <param name="Process">What answers.</param>
/// <param name="Authentication">What it asks for.</param>
/// <param name="Why">Why it is open.</param>
/// <param name="Origin">The call that opens it.</param>
internal sealed record Exposure(string Network, PortSpan Span, string Process, string Authentication, string Why, Origin Origin)
{
    /// <summary>False where nothing that is described answers.</summary>
    public bool IsAnswered { get; init; } = true;
}

/// <summary>A connection that a host opens to the outside by itself.</summary>
/// <param name="Process">The program.</param>
/// <param name="Destination">Where to.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Origins">The calls behind it.</param>
internal sealed record OutboundPath(string Process, string Destination, string Purpose, IReadOnlyList<Origin> Origins)
{
    /// <summary>True when strangers reach something through it.</summary>
    public bool CarriesInbound { get; init; }
}

/// <summary>A cell of the table that compares hosts.</summary>
/// <param name="Name">The row.</param>
/// <param name="Value">The host's cell.</param>
internal sealed record Feature(string Name, string Value);

/// <summary>A way from one process to another inside a host.</summary>
/// <param name="From">The process that connects, as it is named in a listener or another path.</param>
/// <param name="To">What it reaches.</param>
/// <param name="Label">Under which name, or null.</param>
internal sealed record InnerPath(string From, InnerEnd To, string? Label);

/// <summary>What is reached inside a host.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Detail">Its address or port, or null.</param>
internal sealed record InnerEnd(string Name, string? Detail);
