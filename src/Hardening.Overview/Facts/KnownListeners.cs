namespace Hardening.Overview.Facts;

/// <summary>Services of NixOS that options set by path switch on, and where they listen, as far as a table knows.</summary>
internal static class KnownListeners
{
    public static IEnumerable<Listener> Of(HostView host)
    {
        var seen = new HashSet<(KnownService, string?)>();
        foreach (var option in host.Options.All)
            if (ServicePorts.Instance.Of(option.Path) is var (service, name) && seen.Add((service, name)) && Runs(host, service, name, option) is { } origin)
                foreach (var listener in Of(host, service, name, origin)) yield return listener;
    }

    private static Origin? Runs(HostView host, KnownService service, string? name, SetOption option) =>
        !service.IsSwitched ? option.Origins[0] : host.Options.Find(KnownService.At(service.Enable.Text, name)) is { IsOn: true } on ? on.Origins[0] : null;

    private static IEnumerable<Listener> Of(HostView host, KnownService service, string? name, Origin origin)
    {
        var process = name is null ? service.Name : $"{service.Name} {name}";
        foreach (var port in service.Ports)
        {
            var said = port.Option is { } option ? host.Options.Find(KnownService.At(option, name)) : null;
            var (first, last) = said is null ? (port.First, port.Last) : (KnownPort.Read(said.Value), KnownPort.Read(said.Value));
            // Zero means no port, or one that the kernel picks.
            if (first is not > 0 || last is not { } end) continue;
            yield return new(new(port.IsTcp ? Transport.Tcp : Transport.Udp, first.Value, end), process, Asks(service.Login), origin)
            {
                Addresses = port.IsLoopback ? ["127.0.0.1"] : Addresses(host, service, name, said), Why = $"{service.Enable.Text.Replace("<name>", name, StringComparison.Ordinal)} is set",
            };
        }
    }

    // What an address cannot be read of counts as every address.
    private static IReadOnlyList<string> Addresses(HostView host, KnownService service, string? name, SetOption? port)
    {
        if (port is { Value: NixosValue.Text(var address) } && address.LastIndexOf(':') is > 0 and var colon) return Host(address[..colon]);
        if (service.Bind is { } option && host.Options.Find(KnownService.At(option, name)) is { } bind)
            return bind.Value is NixosValue.Boolean on ? on.Value ? [] : ["127.0.0.1"]
                : bind.Texts.ToArray() is { Length: > 0 } texts && texts.All(text => Host(text).Count > 0) ? [.. texts.SelectMany(Host)] : [];
        return service.Default is "loopback" ? ["127.0.0.1"] : [];
    }

    private static IReadOnlyList<string> Host(string text)
    {
        var host = text.Contains("://", StringComparison.Ordinal) ? text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..] : text;
        if (host.StartsWith('[')) host = host[1..Math.Max(host.IndexOf(']', StringComparison.Ordinal), 1)];
        else if (host.Count(letter => letter == ':') == 1) host = host[..host.IndexOf(':', StringComparison.Ordinal)];
        return host is "0.0.0.0" or "::" or "*" or "" or "any" ? [] : [host];
    }

    private static string Asks(string login) => login switch
    {
        "none" => "none",
        "accounts" => "accounts of the service",
        "system-accounts" => "accounts of the host",
        "first-claim" => "first visitor becomes administrator",
        "default-password" => "default password",
        "keys" => "keys",
        "token" => "token",
        _ => "unknown",
    };
}
