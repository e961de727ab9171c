namespace Hardening.Rules;

/// <summary>A service whose apps cannot pass the login page in front of it.</summary>
public sealed class AppBehindLoginPage : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8028", Layer.Services, Severity.Info)
    {
        Title = "Apps of Immich cannot pass the login page in front of it",
        Why = "The login page answers a request without its cookie with a redirect. A browser follows it; the mobile apps of Immich talk to /api and report that the server cannot be reached.",
        Fix = "Let the service log its users in, page.LoginOfTheService(), or use the apps over a VPN.",
        Threat = Threats.Outage,
        References = [new("Immich, reverse proxy", "https://immich.app/docs/administration/reverse-proxy")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var service in host.Containers.Published)
            if (service.Access is PublishedAccess.Login && service.Container.Immich.Enabled.Is(true))
                yield return At(service.Publication.Access, $"{service.Address} is behind the login page of {service.Login?.Name}: the apps of Immich do not get through.").With(service.Container.Immich.Enabled);
    }
}
