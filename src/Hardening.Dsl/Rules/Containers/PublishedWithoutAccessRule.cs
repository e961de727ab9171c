namespace Hardening.Rules;

/// <summary>A service that is published without a word on who lets people in.</summary>
public sealed class PublishedWithoutAccessRule : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6301", Layer.Services, Severity.Error)
    {
        Title = "Published service has no access rule",
        Why = "Without an access rule the service is not offered at all.",
        Fix = "State it in Publish(...): page => page.TwoFactor(login), page.OneFactor(login), or page.ServiceLogin().",
        Threat = Threats.Outage,
        References = [new Reference("Traefik documentation", "https://doc.traefik.io/traefik/"), new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host) =>
        host.Containers.Publications.Where(static publication => publication.Access.IsUnset)
            .Select(publication => At(publication.Origin, $"{publication.Name} is published without an access rule, so it is not offered."));
}
