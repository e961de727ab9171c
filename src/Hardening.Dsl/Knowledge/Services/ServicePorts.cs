using System.Globalization;

namespace Hardening.Knowledge;

/// <summary>What services of NixOS listen on once an option switches them on, and what their modules open in the firewall.</summary>
/// <remarks>The table names its source and date.</remarks>
internal sealed class ServicePorts
{
    private static readonly Lazy<ServicePorts> Loaded = new(static () => new ServicePorts(Resources.Lines("Hardening.ServicePorts")));

    private readonly ILookup<string, KnownService> services;

    private ServicePorts(IEnumerable<string> lines)
    {
        All = [.. lines.Where(static line => line.Length > 0 && line[0] != '#').Select(KnownService.Read)];
        services = All.ToLookup(static service => service.Enable.Segments[0], StringComparer.Ordinal);
    }

    public static ServicePorts Instance => Loaded.Value;

    /// <summary>All services, in the order of the table.</summary>
    public IReadOnlyList<KnownService> All { get; }

    /// <summary>The service that an option belongs to, with the part of the path that names this one of several; null where the table has none.</summary>
    public (KnownService Service, string? Name)? Of(NixosPath option)
    {
        (KnownService Service, string? Name)? best = null;
        foreach (var service in services[option.Segments[0]])
            if (service.Covers(option, out var name) && (best is null || service.Area > best.Value.Service.Area)) best = (service, name);
        return best;
    }
}

/// <summary>One service of NixOS.</summary>
/// <param name="Enable">The option that switches it on, with a placeholder where there are several; an element whose options are all of it has none.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Bind">The option with the address it listens on, or null.</param>
/// <param name="Default">Where it listens unless told otherwise.</param>
/// <param name="OpenFirewall">The option that opens the firewall, or null.</param>
/// <param name="Opens">Whether it opens the firewall unless told otherwise.</param>
/// <param name="Ports">Its ports.</param>
/// <param name="Login">What it asks of clients unless told otherwise.</param>
internal sealed record KnownService(
    NixosPath Enable, string Name, string? Bind, string Default, string? OpenFirewall, bool Opens, IReadOnlyList<KnownPort> Ports, string Login)
{
    private static readonly string[] Switches = ["enable"];

    /// <summary>How many names of a path belong to the service before its own options.</summary>
    public int Area => IsSwitched ? Enable.Segments.Count - 1 : Enable.Segments.Count;

    /// <summary>Whether one option switches it on; else it is there as soon as any option of it is set.</summary>
    public bool IsSwitched => Switches.Contains(Enable.Segments[Enable.Segments.Count - 1]);

    public static KnownService Read(string line)
    {
        var cells = line.Split('\t');
        return new(NixosPath.From(cells[0]), cells[1], OrNull(cells[2]), cells[3], OrNull(cells[4]), cells[5] == "yes",
            [.. cells[6].Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(static port => KnownPort.Read(port.Trim()))], cells[7]);
    }

    /// <summary>Whether an option is one of the service; <paramref name="name"/> is which of several.</summary>
    public bool Covers(NixosPath option, out string? name)
    {
        name = null;
        if (option.Segments.Count < Area) return false;
        for (var i = 0; i < Area; i++)
        {
            if (Enable.Segments[i] == "<name>") name = option.Segments[i];
            else if (Enable.Segments[i] != option.Segments[i]) return false;
        }
        return true;
    }

    /// <summary>An option of the table, of this one of several.</summary>
    public static NixosPath At(string option, string? name) =>
        NixosPath.Of(NixosPath.From(option).Segments.Select(segment => segment == "<name>" && name is not null ? name : segment));

    /// <summary>An option with another last name than that of the switch.</summary>
    public NixosPath Beside(string option, string? name) => At($"{NixosPath.Of(Enable.Segments.Take(Area))}.{option}", name);

    private static string? OrNull(string cell) => cell == "-" ? null : cell;
}

/// <summary>One port of a service.</summary>
/// <param name="IsTcp">Whether it is TCP, not UDP.</param>
/// <param name="First">The first port; null where it depends on an option that has no default.</param>
/// <param name="Last">The last of a range.</param>
/// <param name="Option">The option with the number, or null.</param>
/// <param name="OpenedBy"><c>+</c> where the service's option for the firewall opens it, the name of another option beside it, or null.</param>
/// <param name="IsLoopback">Whether it never listens elsewhere.</param>
internal sealed record KnownPort(bool IsTcp, int? First, int? Last, string? Option, string? OpenedBy, bool IsLoopback)
{
    // tcp 3000 services.x.port + -
    public static KnownPort Read(string text)
    {
        var words = text.Split(' ');
        var ends = words[1].Split('-');
        return new(words[0] == "tcp", Number(ends[0]), Number(ends[ends.Length - 1]), words[2] == "-" ? null : words[2], words[3] == "-" ? null : words[3], words[4] == "loopback");
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
