namespace Hardening.Model;

/// <summary>A service that runs, with its options as they are in force: what is not set has the module's default.</summary>
internal sealed class RunningService
{
    private static readonly IReadOnlyList<string> OnlyItself = ["127.0.0.1"];

    private readonly RunningServices.Source source;

    public RunningService(KnownService known, string? name, RunningServices.Source source, bool isCertain, IReadOnlyList<Origin> origins) =>
        (Known, Name, this.source, IsCertain, Origins) = (known, name, source, isCertain, origins);

    /// <summary>What the table knows of it.</summary>
    public KnownService Known { get; }

    /// <summary>Which of several, or null.</summary>
    public string? Name { get; }

    /// <summary>The container it runs in, or null for the host itself.</summary>
    public string? Container => source.Container;

    /// <summary>Whether it runs for certain.</summary>
    public bool IsCertain { get; }

    /// <summary>The calls that switch it on.</summary>
    public IReadOnlyList<Origin> Origins { get; }

    /// <summary>What to call it.</summary>
    public string Title => string.IsNullOrEmpty(Name) ? Known.Name : $"{Known.Name} {Name}";

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<ListeningPort> Listens => field ??= [.. Known.Ports.Select(Listening).OfType<ListeningPort>()];

    /// <summary>The calls that say which address it listens on.</summary>
    public IReadOnlyList<Origin> BoundBy => Known.Bind is { } bind ? Read(bind).Origins : [];

    /// <summary>What it asks of clients, in the table's word; null where options that are unknown decide it.</summary>
    public string? Login
    {
        get
        {
            var asks = Known.Login.Unless.Select(test => test.Of(Read(test.Path))).ToArray();
            return asks.Contains(true) ? "accounts" : asks.Contains(null) ? null : Known.Login.Kind;
        }
    }

    /// <summary>What it keeps; a place that is unknown counts as the default one.</summary>
    public IEnumerable<StateItem> State => Known.State.SelectMany(kept => Items(kept, Places(kept)));

    /// <summary>What it keeps for certain.</summary>
    public IEnumerable<StateItem> CertainState => IsCertain ? Known.State.Where(kept => kept.Option is null || Read(kept.Option).IsKnown).SelectMany(kept => Items(kept, Places(kept))) : [];

    private IEnumerable<StateItem> Items(KnownState kept, IEnumerable<string> places) =>
        from place in places
        where kept.If is not { } test || test.Of(Read(test.Path)) == true
        let text = place.Replace("<name>", Name ?? "").TrimEnd('/', '-')
        let path = AbsolutePath.TryFrom(text, out var path, out _) ? path : null
        where path is not null && Origins.Count > 0
        select new StateItem(path, kept.Kind, kept.What.Replace("<name>", Name ?? "").Trim(), null, Origins[0]) { IsReplaceable = kept.IsReplaceable };

    /// <summary>One of its options.</summary>
    public OptionInForce Read(string option) => Read(NixosPath.From(option));

    private OptionInForce Read(NixosPath option)
    {
        var path = KnownService.At(option, Name);
        // Items of lists and names within the service cannot be named here: as long as nothing sets them, the default holds.
        var known = path.Segments.TakeWhile(static segment => !NixosPath.IsPlaceholder(segment)).ToArray();
        if (known.Length == path.Segments.Count) return source.Read(path);
        var around = source.Read(NixosPath.Of(known));
        return around.IsSet || !around.IsKnown ? OptionInForce.Unknown(around.Origins) : new(true, false, null, []);
    }

    private ListeningPort? Listening(KnownPort port)
    {
        var said = port.Option is { } option ? Read(option) : null;
        if (said is { IsKnown: false }) return null;
        var (first, last) = said is { IsSet: true } ? (KnownPort.Read(said.Value), KnownPort.Read(said.Value)) : (port.First ?? KnownPort.Read(said?.Value), port.Last ?? KnownPort.Read(said?.Value));
        // Zero means no port, or one that the kernel picks.
        return first is not > 0 || last is not { } end ? null : new(this, port, first.Value, end, Addresses(port, said), said?.Origins ?? []);
    }

    // Empty means every address, null that they are unknown.
    private IReadOnlyList<string>? Addresses(KnownPort port, OptionInForce? said)
    {
        if (port.IsLoopback) return OnlyItself;
        if (said is { IsSet: true } && Texts(said.Value) is [var address] && address.LastIndexOf(':') is >= 0 and var colon) return Hosts([address.Substring(0, colon)]);
        if (Known.Bind is { } option)
        {
            var bind = Read(option);
            if (!bind.IsKnown) return null;
            if (bind.Value is NixosValue.Boolean on) return on.Value ? [] : OnlyItself;
            if (Texts(bind.Value) is { Length: > 0 } texts) return Hosts(texts);
            if (bind.IsSet && bind.Value is not (null or NixosValue.Nothing or NixosValue.Text { Value: "" } or NixosValue.List { Items.Count: 0 })) return null;
        }
        return Known.Default switch { "loopback" or "unix" or "none" => OnlyItself, "varies" => null, _ => [] };
    }

    private static string[] Texts(NixosValue? value) => value switch
    {
        NixosValue.Text { Value.Length: > 0 } text => [text.Value],
        NixosValue.List list => [.. list.Items.OfType<NixosValue.Text>().Select(static item => item.Value)],
        _ => [],
    };

    // "0.0.0.0:80", "http://127.0.0.1:2379", "[::]", "tcp://:9091/", "0.0.0.0,::"
    private static IReadOnlyList<string> Hosts(IEnumerable<string> texts)
    {
        var hosts = texts.SelectMany(static text => text.Split(',')).Select(Host).ToArray();
        return hosts.Any(static host => host is "0.0.0.0" or "::" or "*" or "" or "any") ? [] : hosts;
    }

    private static string Host(string text)
    {
        text = text.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? text : text.Substring(scheme + 3);
        if (host.StartsWith("[", StringComparison.Ordinal)) return host.Substring(1, Math.Max(host.IndexOf(']'), 1) - 1);
        return host.Count(static letter => letter == ':') == 1 ? host.Substring(0, host.IndexOf(':')) : host;
    }

    private string[] Places(KnownState kept)
    {
        if (kept.Option is null) return [kept.Path!];
        var said = Read(kept.Option);
        var texts = Texts(said.Value);
        // Names without a slash are below /var/lib.
        return texts.Length > 0 && said is { IsKnown: true, IsSet: true } ? [.. texts.Select(static text => text[0] == '/' ? text : $"/var/lib/{text}")] : kept.Path is { } path ? [path] : [];
    }
}

/// <summary>A port that a service listens on.</summary>
/// <param name="Service">The service.</param>
/// <param name="Port">What the table knows of it.</param>
/// <param name="First">The first port.</param>
/// <param name="Last">The last one.</param>
/// <param name="Addresses">The addresses; empty means all, null that they are unknown.</param>
/// <param name="Origins">The calls that give the number.</param>
internal sealed record ListeningPort(RunningService Service, KnownPort Port, int First, int Last, IReadOnlyList<string>? Addresses, IReadOnlyList<Origin> Origins)
{
    /// <summary>Whether other machines reach it for certain, as far as no packet filter keeps them off.</summary>
    public bool IsWide => Addresses is { } addresses && (addresses.Count == 0 || addresses.Any(IsReached));

    /// <summary>For example <c>8080/TCP</c>.</summary>
    public string Text => First == Last ? $"{First}/{(Port.IsTcp ? "TCP" : "UDP")}" : $"{First}-{Last}/{(Port.IsTcp ? "TCP" : "UDP")}";

    /// <summary>Whether other machines reach an address, and not those of a VPN alone.</summary>
    public static bool IsReached(string address) => !IsLocal(address) && !IsOfOverlay(address);

    private static bool IsLocal(string address) =>
        address is "localhost" or "lo" or "::1" || address.StartsWith("127.", StringComparison.Ordinal) || address.StartsWith("/", StringComparison.Ordinal) || address.StartsWith("unix", StringComparison.Ordinal) || address.StartsWith("@", StringComparison.Ordinal);

    // Addresses that VPNs such as Tailscale give; over IPv6 they are in fd00::/8.
    private static bool IsOfOverlay(string address) =>
        address.StartsWith("fd", StringComparison.OrdinalIgnoreCase) && address.IndexOf(':') > 0
        || Overlays.IsAddress(address);
}
