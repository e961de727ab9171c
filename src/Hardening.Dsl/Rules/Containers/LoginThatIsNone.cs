namespace Hardening.Rules;

/// <summary>A login that nobody can be sent to.</summary>
public sealed class LoginThatIsNone : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6304", Layer.Services, Severity.Error)
    {
        Title = "A service stands behind a login that nobody can reach",
        Why = "People are let in by a login service that runs on this host and is published itself. Without one the service is not offered, or sends people to a page that is not there.",
        Fix = "Hand the container that runs Authelia to TwoFactor(...) or OneFactor(...), and publish that container with page => page.LoginOfTheService().",
        Threat = Threats.LockOut,
        References = [new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var publication in host.Containers.Publications)
        {
            if (!publication.Access.TryGet(out var access) || access is not PublishedAccess.Login by) continue;
            if (Fault(host.Containers, by.Container) is { } fault)
                yield return At(publication.Access, $"{publication.Name} stands behind a login that nobody can reach: {fault}.");
        }
    }

    private static string? Fault(ContainersModel containers, ContainerName name) =>
        containers.Find(name) is { } login
            ? login.Authelia.Enabled.IsUnset ? $"{name} runs no Authelia" : login.IsUnpublished ? $"{name} is not published" : null
            : containers.All.Lacks(name) ? $"{name} is no container of this host" : null;
}
