namespace Hardening.Rules;

/// <summary>A service that is published without a word on who lets people in.</summary>
public sealed class PublishedForNobody : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6301", Layer.Services, Severity.Error)
    {
        Title = "A service is published, and nothing says who lets people in",
        Why = "Without that nothing is offered at all: a door that nobody guards stays shut.",
        Fix = "Say it in Publish(...): page => page.TwoFactor(login), page.OneFactor(login), or page.LoginOfTheService().",
        Threat = Threats.Outage,
        References = [new Reference("Traefik documentation", "https://doc.traefik.io/traefik/"), new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        host.Containers.Publications.Where(static publication => publication.Access.IsUnset)
            .Select(publication => At(publication.Origin, $"{publication.Name} is published, and nobody lets people in: it is not offered."));
}
