using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>One port of a service.</summary>
/// <param name="IsTcp">Whether it is TCP, not UDP.</param>
/// <param name="First">The first port; null where it depends on an option that has no default.</param>
/// <param name="Last">The last of a range.</param>
/// <param name="Option">The option with the number, or null.</param>
/// <param name="OpenedBy"><c>+</c> where the service's option for the firewall opens it, the name of another option beside it, or null.</param>
/// <param name="Kind">Who it is for.</param>
internal sealed record KnownPort(bool IsTcp, int? First, int? Last, string? Option, string? OpenedBy, PortKind Kind)
{
    /// <summary>Whether it never listens elsewhere than on the loopback interface.</summary>
    public bool IsLoopback => Kind == PortKind.Loopback;

    // tcp 3000 services.x.port + -
    public static KnownPort Read(string text)
    {
        var words = text.Split(' ');
        var ends = words[1].Split('-');
        return new(words[0] == "tcp", Number(ends[0]), Number(ends[ends.Length - 1]), words[2] == "-" ? null : words[2], words[3] == "-" ? null : words[3],
            words[4] == "-" ? PortKind.Ordinary : (PortKind)Enum.Parse(typeof(PortKind), words[4], ignoreCase: true));
    }

    /// <summary>The port that an option gives as a number, or at the end of an address; null where it is neither.</summary>
    public static int? Read(NixosValue? value) => value switch
    {
        NixosValue.Whole { Value: >= 0 and <= 65535 } number => (int)number.Value,
        NixosValue.Text text => Number(text.Value.Substring(text.Value.LastIndexOf(':') + 1).TrimEnd('/')),
        NixosValue.List { Items: [var only] } => Read(only),
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535 ? number : null;
}

/// <summary>Who a port is for.</summary>
internal enum PortKind
{
    /// <summary>For the clients of the service.</summary>
    Ordinary,

    /// <summary>For programs of the host itself.</summary>
    Loopback,

    /// <summary>For any client: web servers, VPNs, peers.</summary>
    Public,

    /// <summary>Logins over plain HTTP, meant for a reverse proxy or an inner network.</summary>
    Http,

    /// <summary>Databases, administration, file shares, metrics: for an inner network alone.</summary>
    Sensitive,
}
