namespace Hardening.Rules;

/// <summary>A service whose apps cannot pass the login page in front of it.</summary>
public sealed class MobileAppBehindLogin : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8028", Layer.Services, Severity.Info)
    {
        Title = "Immich's mobile apps cannot pass the login page in front of it",
        Why = "The login page redirects a request without its cookie. A browser follows; Immich's mobile apps call /api and report that the server cannot be reached.",
        Fix = "Let Immich log its users in, page.ServiceLogin(), or use the apps over a VPN.",
        Threat = Threats.Outage,
        References = [new("Immich, reverse proxy", "https://immich.app/docs/administration/reverse-proxy")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var service in host.Containers.Published)
            if (service.Access is PublishedAccess.Login && service.Container.Immich.Enabled.Is(true))
                yield return At(service.Publication.Access, $"{service.Address} is behind the login page of {service.Login?.Name}, which Immich's mobile apps cannot pass.").With(service.Container.Immich.Enabled);
    }
}
