namespace Hardening.Rules;

/// <summary>Two services that are published under one name by one proxy.</summary>
public sealed class NamePublishedTwice : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6313", Layer.Services, Severity.Error)
    {
        Title = "Two services are published under the same name",
        Why = "A reverse proxy has one router per name. The second one defines the same attribute again, which Nix refuses.",
        Fix = "Publish one of them under another name, or through another proxy.",
        Threat = Threats.Outage,
        References = [new Reference("Traefik documentation, Routers", "https://doc.traefik.io/traefik/routing/routers/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var publications = host.Containers.Publications.ToArray();
        for (var i = 0; i < publications.Length; i++)
        {
            var later = publications[i];
            if (!later.Proxy.TryGet(out var proxy)) continue;
            foreach (var first in publications.Take(i).Where(earlier => earlier.Proxy.Is(proxy) && Router(earlier) == Router(later)).Take(1))
                yield return At(later.Origin, $"{later.Name} of {later.Container.Name} uses the same router name as {first.Name} of {first.Container.Name} in {proxy}.").With(first.Origin);
        }
    }

    // A dot separates attributes, so that the name of the router has a dash in its place.
    private static string Router(PublicationModel publication) => publication.Name.ToString().Replace('.', '-');
}
