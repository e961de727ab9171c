using Hardening.Overview.Facts;
using Hardening.Overview.Text;
using static Hardening.Rules.Threats;

namespace Hardening.Overview.Facets.Containers;

/// <summary>What the services inside containers ask of people and of each other.</summary>
internal static class ServiceClaims
{
    public static IEnumerable<Measure> Of(ContainersModel model) => [.. Login(model), .. model.Certain.SelectMany(Of)];

    private static IEnumerable<Measure> Login(ContainersModel model)
    {
        var published = model.Published.Where(service => !service.Container.Authelia.Enabled.Is(true)).ToArray();
        var behind = published.Where(service => service.Login is not null).ToArray();
        if (behind.Length == 0) yield break;
        var share = Phrases.Share([.. behind.Select(service => service.Address.ToString())], [.. published.Except(behind).Select(service => $"{service.Address} (its own login)")]);
        yield return Of("services.login", DefenceLayer.Application, $"published services behind a login: {share}", ContainersOverview.Published, [RemoteCodeExecution, CredentialGuessing],
            new Evidence("forwardAuth", [.. behind.Select(service => service.Publication.Origin).Distinct()])) with { What = "its login", Holders = [.. behind.Select(service => service.Address.ToString())] };
        var two = behind.Where(service => service.Access is PublishedAccess.Login { Factors: 2 }).ToArray();
        if (two.Length > 0)
            yield return Of("services.two-factors", DefenceLayer.Application, $"two-factor login: {two.Select(service => service.Address.ToString()).And()}", ContainersOverview.Published, [CredentialGuessing],
                new Evidence("two_factor", [.. two.SelectMany(service => service.Publication.Access.Origins).Distinct()])) with { What = "its second factor", Holders = [.. two.Select(service => service.Address.ToString())] };
    }

    private static IEnumerable<Measure> Of(ContainerModel container)
    {
        var section = $"Container {container.Name}";
        if (container.Traefik.Enabled.Is(true) && !container.Traefik.MinimumTls.IsUnknown)
        {
            yield return Of($"services.tls.{container.Name}", DefenceLayer.Transport,
                $"Traefik speaks {(container.Traefik.MinimumTls.Is(TlsVersion.Tls12) ? "TLS 1.2 or later, with forward secrecy" : "TLS 1.3 only")}, strict SNI",
                section, [NetworkAttack, CredentialTheft], Evidence.Of("tls.options.default.minVersion", container.Traefik.MinimumTls)) with { Degree = container.Traefik.MinimumTls.Is(TlsVersion.Tls12) ? 12 : 13 };
        }
        if (container.Authelia.Regulation.TryGet(out var regulation))
            yield return Of($"services.regulation.{container.Name}", DefenceLayer.Application,
                $"Authelia locks an account for {Phrases.Seconds(regulation.BanSeconds)} after {regulation.Tries.Of("wrong password")} in {Phrases.Seconds(regulation.WithinSeconds)}",
                section, [CredentialGuessing], Evidence.Of("regulation", container.Authelia.Regulation)) with { Degree = -regulation.Tries };
        if (container.Vaultwarden.Enabled.Is(true) && container.Vaultwarden.EnvironmentFile.IsUnset)
            yield return Of($"services.vault-admin.{container.Name}", DefenceLayer.Application, "Vaultwarden: admin page off (no token)", section, [RemoteCodeExecution, CredentialTheft],
                Evidence.Of("services.vaultwarden.enable", container.Vaultwarden.Enabled));
        if (container.Vaultwarden.Signups.Is(false))
            yield return Of($"services.vault-signups.{container.Name}", DefenceLayer.Application, "Vaultwarden: no registration", section, [RemoteCodeExecution, CredentialTheft], Evidence.Of("SIGNUPS_ALLOWED=false", container.Vaultwarden.Signups));
        if (!container.AdGuardHome.AllowedClients.IsOpen && container.AdGuardHome.AllowedClients.Certain.Any())
            yield return Of($"services.dns-clients.{container.Name}", DefenceLayer.Application,
                $"AdGuard Home answers only {container.AdGuardHome.AllowedClients.Certain.Select(network => network.ToString()).And()}", section, [NetworkAttack],
                new Evidence("dns.allowed_clients", [.. container.AdGuardHome.AllowedClients.Select(item => item.Origin).Distinct()]));
    }

    private static Measure Of(string id, DefenceLayer layer, string title, string section, IReadOnlyList<Threat> threats, Evidence evidence) =>
        new(id, layer, title) { Threats = threats, Evidence = [evidence], Section = section };
}
