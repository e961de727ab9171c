namespace Hardening.Rules;

/// <summary>A login page that asks for a login.</summary>
public sealed class LoginBehindItself : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6305", Layer.Services, Severity.Error)
    {
        Title = "The login page is behind its own login",
        Why = "Logging in requires being logged in: an endless redirect.",
        Fix = "Publish the login service with page => page.ServiceLogin().",
        Threat = Threats.LockOut,
        References = [new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var publication in host.Containers.Publications)
        {
            if (!publication.Access.TryGet(out var access) || access is not PublishedAccess.Login by || by.Container != publication.Container.Name) continue;
            yield return At(publication.Access, $"{publication.Name} redirects to itself for login.")
                .Fix(new Edit.Append(publication.Access.Origins[0], "ServiceLogin()"));
        }
    }
}
