namespace Hardening.Rules;

/// <summary>A login that nobody can be sent to.</summary>
public sealed class LoginServiceUnreachable : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6304", Layer.Services, Severity.Error)
    {
        Title = "The login service of a published service cannot be reached",
        Why = "Forward auth needs a login service on this host that is itself published. Without one the service is not offered, or redirects to a page that does not exist.",
        Fix = "Pass the container that runs Authelia to TwoFactor(...) or OneFactor(...), and publish that container with page => page.ServiceLogin().",
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
                yield return At(publication.Access, $"The login service of {publication.Name} cannot be reached: {fault}.");
        }
    }

    private static string? Fault(ContainersModel containers, ContainerName name) =>
        containers.Find(name) is { } login
            ? login.Authelia.Enabled.IsUnset ? $"{name} does not run Authelia" : login.IsUnpublished ? $"{name} is not published" : null
            : containers.All.Lacks(name) ? $"{name} is not a container of this host" : null;
}
