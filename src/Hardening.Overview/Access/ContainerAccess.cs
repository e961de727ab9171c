namespace Hardening.Overview.Access;

/// <summary>What containers reach of the host, and how their services are reached.</summary>
internal static class ContainerAccess
{
    public static IEnumerable<AccessFact> Of(ContainersModel containers) => [.. containers.Certain.SelectMany(Of), .. containers.Published.Select(Of)];

    private static IEnumerable<AccessFact> Of(ContainerModel container)
    {
        var of = $"container {container.Name}";
        yield return new(of, of, 0, of);
        if (container.HasOwnNetwork) yield return new($"{of}:network", $"{of} has a private network", -1, of);
        if (container.UserNamespace.Is(true)) yield return new($"{of}:users", $"{of} runs in a user namespace", -1, of);
        if (container.NixDaemon.Is(true)) yield return new($"{of}:daemon", $"{of} can use the Nix daemon of the host", 1, of);
        if (container.Ephemeral.Is(true)) yield return new($"{of}:ephemeral", $"{of} is ephemeral", -1, of);
        if (container.MemoryMax.TryGet(out var memory)) yield return Limit("MemoryMax", memory.ToString(), memory.Bytes >> 20);
        if (container.CpuQuota.TryGet(out var cpu)) yield return Limit("CPUQuota", $"{cpu} %", cpu);
        if (container.TasksMax.TryGet(out var tasks)) yield return Limit("TasksMax", $"{tasks}", tasks);
        foreach (var capability in container.AddedCapabilities.Certain) yield return new($"{of}:{capability}", $"{of} has {capability}", 1, of);
        foreach (var capability in container.DroppedCapabilities.Certain) yield return new($"{of}:no {capability}", $"{of} lacks {capability}", -1, of);
        foreach (var at in container.Mounts.Certain)
            if (container.Mount(at).TryGet(out var mount))
                yield return new($"{of}:mount {mount.HostPath}", $"{of} {(mount.IsReadOnly ? "reads" : "writes")} {mount.HostPath}", mount.IsReadOnly ? 1 : 2, of);
        var inside = container.System.Firewall;
        foreach (var port in inside.Everywhere.Tcp.Certain.Select(port => $"{port}/TCP").Concat(inside.Everywhere.Udp.Certain.Select(port => $"{port}/UDP")))
            yield return new($"{of}:port {port}", $"{of} opens {port} inside", 1, of);
        foreach (var network in container.Traefik.TrustedProxies.Certain) yield return new($"{of}:forwarded {network}", $"{of} trusts X-Forwarded-For from {network}", 1, of);
        if (container.AdGuardHome.AllowedClients.Certain.Any())
            yield return new($"{of}:clients", $"{of} answers", -1, of, [.. container.AdGuardHome.AllowedClients.Certain.Select(network => network.ToString()!)]);
        if (container.Vaultwarden.Signups.Is(false)) yield return new($"{of}:signups", $"{of} does not allow registration", -1, of);
        if (container.Vaultwarden.Invitations.Is(false)) yield return new($"{of}:invitations", $"{of} allows no invitations", -1, of);
        if (container.Vaultwarden.PasswordHints.Is(false)) yield return new($"{of}:hints", $"{of} shows no password hints", -1, of);
        if (container.Authelia.SecondFactors.TryGet(out var factors))
            yield return new($"{of}:second factors", $"{of} takes second factors", -1, of, [.. factors.Select(factor => factor.ToString())]);
        foreach (var id in container.Authelia.Clients.Certain)
            foreach (var fact in Of(of, id, container.Authelia.Client(id))) yield return fact;

        // Any limit is stricter than none.
        AccessFact Limit(string name, string text, long amount) => new($"{of}:{name}", $"{of} is limited to {name}={text}", (int)Math.Clamp(amount - int.MaxValue, -int.MaxValue, -1), of);
    }

    private static IEnumerable<AccessFact> Of(string container, OidcClientId id, OidcClientModel client)
    {
        var of = $"{container}:OpenID Connect client {id}";
        yield return new(of, $"{container} signs users in at {id}", 1, container);
        if (client.IsPublic.Is(true)) yield return new($"{of}:public", $"OpenID Connect client {id} has no secret", 1, container);
        if (client.Factors.TryGet(out var factors)) yield return new($"{of}:factors", $"OpenID Connect client {id}: {factors} factors", -factors, container);
        foreach (var address in client.RedirectAddresses.Certain) yield return new($"{of}:to {address}", $"OpenID Connect client {id} redirects to {address}", 1, container);
        foreach (var scope in client.Scopes.Certain) yield return new($"{of}:scope {scope}", $"OpenID Connect client {id} has scope {scope}", 1, container);
    }

    private static AccessFact Of(PublishedService service) => new($"published:{service.Address}", $"{service.Address} is reached through {service.Proxy.Name}, login: {service.Access}",
        service.Access is PublishedAccess.Login { Factors: var factors } ? factors == 2 ? 1 : 2 : 3);
}
