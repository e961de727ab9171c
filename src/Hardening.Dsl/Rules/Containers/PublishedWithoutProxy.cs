namespace Hardening.Rules;

/// <summary>A service that is published through a container without a proxy.</summary>
public sealed class PublishedWithoutProxy : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6303", Layer.Services, Severity.Error)
    {
        Title = "Service is published through a container that is not a proxy",
        Why = "Only a container that runs Traefik with a domain publishes services.",
        Fix = "Pass the container that runs Traefik to via:, and set its domain with Domain(...).",
        Threat = Threats.Outage,
        References = [new Reference("Traefik documentation", "https://doc.traefik.io/traefik/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var publication in host.Containers.Publications)
        {
            if (!publication.Proxy.TryGet(out var name) || Fault(host.Containers, name) is not { } fault) continue;
            yield return At(publication.Proxy, $"{publication.Name} is not offered: {fault}.");
        }
    }

    private static string? Fault(ContainersModel containers, ContainerName name) =>
        containers.Find(name) is { } proxy
            ? proxy.Traefik.Enabled.IsUnset ? $"{name} does not run Traefik" : proxy.Traefik.Domain.IsUnset ? $"the Traefik in {name} has no domain" : null
            : containers.All.Lacks(name) ? $"{name} is not a container of this host" : null;
}
