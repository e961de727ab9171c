namespace Hardening.Knowledge;

/// <summary>One service of NixOS, a row of the table.</summary>
/// <param name="Enable">The option that switches it on, with a placeholder where there are several; an element whose options are all of it has none.</param>
/// <param name="Name">What people call it.</param>
internal sealed record KnownService(NixosPath Enable, string Name)
{
    private static readonly string[] Switches = ["enable"];

    /// <summary>The option with the address it listens on, or null.</summary>
    public string? Bind { get; private init; }

    /// <summary>Where it listens unless told otherwise: all, loopback, unix, none, varies.</summary>
    public string Default { get; private init; } = "none";

    /// <summary>The option that opens the firewall, or null.</summary>
    public string? OpenFirewall { get; private init; }

    /// <summary>Whether it opens the firewall unless told otherwise.</summary>
    public bool Opens { get; private init; }

    /// <summary>Its ports.</summary>
    public IReadOnlyList<KnownPort> Ports { get; private init; } = [];

    /// <summary>What it asks of clients unless told otherwise.</summary>
    public KnownLogin Login { get; private init; } = KnownLogin.Nothing;

    /// <summary>The account it runs as.</summary>
    public ServiceUser RunsAs { get; private init; }

    /// <summary>The group whose members are root through it, or null.</summary>
    public string? RootGroup { get; private init; }

    /// <summary>What it keeps.</summary>
    public IReadOnlyList<KnownState> State { get; private init; } = [];

    /// <summary>Options that would put a secret into the store.</summary>
    public IReadOnlyList<NixosPath> Secrets { get; private init; } = [];

    /// <summary>The module of NixOS.</summary>
    public string Module { get; private init; } = "";

    /// <summary>Whether the row was read in the module, not in the table of options.</summary>
    public bool IsVerified { get; private init; }

    /// <summary>How many names of a path belong to the service before its own options.</summary>
    public int Area => IsSwitched ? Enable.Segments.Count - 1 : Enable.Segments.Count;

    /// <summary>Whether one option switches it on; else it is there as soon as any option of it is set.</summary>
    public bool IsSwitched => Switches.Contains(Enable.Segments[Enable.Segments.Count - 1]);

    public static KnownService Read(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 13) throw new InvalidOperationException($"{cells.Length} cells instead of 13: {line}");
        return new(NixosPath.From(cells[0]), cells[1])
        {
            Bind = OrNull(cells[2]), Default = cells[3], OpenFirewall = OrNull(cells[4]), Opens = cells[5] == "yes",
            Ports = [.. Items(cells[6]).Select(KnownPort.Read)], Login = KnownLogin.Read(cells[7]),
            RunsAs = cells[8] == "-" ? ServiceUser.Unknown : (ServiceUser)Enum.Parse(typeof(ServiceUser), cells[8], ignoreCase: true), RootGroup = OrNull(cells[9]),
            State = [.. Items(cells[10]).Select(KnownState.Read)],
            Secrets = [.. Items(cells[11]).Select(static item => NixosPath.From(item.Split([" > "], StringSplitOptions.None)[0]))],
            Module = cells[12].TrimStart('?', ' '), IsVerified = cells[12][0] != '?',
        };
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

    /// <summary>Whether an option that both cover belongs to this one.</summary>
    public bool IsCloserThan(KnownService other) => Area != other.Area ? Area > other.Area : !Enable.Segments.Contains("<name>") && other.Enable.Segments.Contains("<name>");

    /// <summary>An option of the table, of this one of several.</summary>
    public static NixosPath At(string option, string? name) => At(NixosPath.From(option), name);

    /// <inheritdoc cref="At(string, string?)"/>
    public static NixosPath At(NixosPath option, string? name) =>
        name is null ? option : NixosPath.Of(option.Segments.Select(segment => segment == "<name>" ? name : segment));

    /// <summary>An option with another last name than that of the switch.</summary>
    public NixosPath Beside(string option, string? name) => At($"{NixosPath.Of(Enable.Segments.Take(Area))}.{option}", name);

    private static IEnumerable<string> Items(string cell) => cell == "-" ? [] : cell.Split(';').Select(static item => item.Trim());

    private static string? OrNull(string cell) => cell == "-" ? null : cell;
}

/// <summary>The account that a service runs as.</summary>
internal enum ServiceUser
{
    /// <summary>The table does not say.</summary>
    Unknown,

    /// <summary>Root.</summary>
    Root,

    /// <summary>A system account of its own.</summary>
    Own,

    /// <summary>An account that exists while it runs.</summary>
    Dynamic,

    /// <summary>The account that is logged in.</summary>
    Login,
}

/// <summary>What a service asks of clients.</summary>
/// <param name="Kind">In the table's word: none, first-claim, default-password, accounts, system-accounts, keys, token, deny, n/a.</param>
/// <param name="Unless">Tests of options, any of which makes it ask for a login after all.</param>
internal sealed record KnownLogin(string Kind, IReadOnlyList<OptionTest> Unless)
{
    public static KnownLogin Nothing { get; } = new("n/a", []);

    // "none unless services.x.passwordFile is-set | services.x.auth = true"
    public static KnownLogin Read(string text)
    {
        var parts = text.Split([" unless "], StringSplitOptions.None);
        return new(parts[0], parts.Length < 2 ? [] : [.. parts[1].Split([" | "], StringSplitOptions.None).Select(OptionTest.Read)]);
    }
}

/// <summary>Something that a service keeps.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Option">The option that moves it, or null.</param>
/// <param name="Path">Where it is unless told otherwise; null where the option has no default.</param>
/// <param name="What">Whose it is, in a few words.</param>
/// <param name="IsReplaceable">Whether the service makes it anew: statistics, caches, leases.</param>
/// <param name="If">A test of an option without which it is not there, or null.</param>
internal sealed record KnownState(StateKind Kind, string? Option, string? Path, string What, bool IsReplaceable, OptionTest? If)
{
    // folder~ services.x.dataDir=/var/lib/x | files of x if services.x.database = "sqlite"
    public static KnownState Read(string text)
    {
        var parts = text.Split([" | "], StringSplitOptions.None);
        var what = parts[1].Split([" if "], StringSplitOptions.None);
        var at = parts[0].IndexOf(' ');
        var (kind, place) = (parts[0].Substring(0, at), parts[0].Substring(at + 1));
        var option = place[0] == '/' ? null : place.Split('=')[0];
        return new((StateKind)Enum.Parse(typeof(StateKind), kind.TrimEnd('~'), ignoreCase: true), option, option is null ? place : place.Split('=') is [_, var path] ? path : null, what[0], kind.EndsWith("~", StringComparison.Ordinal), what.Length > 1 ? OptionTest.Read(what[1]) : null);
    }
}
