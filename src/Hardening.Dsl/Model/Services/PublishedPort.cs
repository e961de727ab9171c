using System.Globalization;

namespace Hardening.Model;

/// <summary>A port of the host that a container engine passes on to a container.</summary>
/// <param name="Address">The host's address; empty means all.</param>
/// <param name="IsTcp">Whether it is TCP, not UDP.</param>
/// <param name="First">The first port of the host.</param>
/// <param name="Last">The last one.</param>
internal sealed record PublishedPort(string Address, bool IsTcp, int First, int Last)
{
    /// <summary>Reads <c>[address:][port[-port]:]port[-port][/protocol]</c>, as Docker and Podman do; null where the engine chooses the port or the text is not valid.</summary>
    public static PublishedPort? Read(string text)
    {
        var parts = text.Split('/');
        var inner = parts[0].LastIndexOf(':');
        if (inner < 0) return null;
        var outside = parts[0].Substring(0, inner);
        var at = outside.LastIndexOf(':');
        var ends = outside.Substring(at + 1).Split('-');
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[ends.Length - 1]) is { } last
            ? new(at < 0 ? "" : outside.Substring(0, at).Trim('[', ']'), parts is not [_, "udp"], first, last) : null;
    }

    /// <summary>Whether other machines reach it.</summary>
    public bool IsWide => Address.Length == 0 || ListeningPort.IsReached(Address);

    /// <summary>For example <c>8080/TCP</c>.</summary>
    public string Text => First == Last ? $"{First}/{(IsTcp ? "TCP" : "UDP")}" : $"{First}-{Last}/{(IsTcp ? "TCP" : "UDP")}";

    private static int? Number(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
