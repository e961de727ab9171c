namespace Hardening.Overview.Facts;

/// <summary>Where services of NixOS listen that are switched on by a facet, an option set by path or an import, as far as the table knows.</summary>
internal static class KnownListeners
{
    public static IEnumerable<Listener> Of(HostView host) =>
        from service in host.Model.Running.Known
        where service is { IsCertain: true, Container: null, Origins.Count: > 0 }
        from port in service.Listens
        select new Listener(new(port.Port.IsTcp ? Transport.Tcp : Transport.Udp, port.First, port.Last), service.Title, Asks(service.Login), service.Origins[0])
        {
            // An address that cannot be read counts as every address.
            Addresses = port.Addresses ?? [], Why = $"{KnownService.At(service.Known.Enable, service.Name).Text} is set",
        };

    private static string Asks(string? login) => login switch
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
