namespace Hardening.Rules;

/// <summary>A login page that asks for a login.</summary>
public sealed class LoginBehindItself : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6305", Layer.Services, Severity.Error)
    {
        Title = "The page to log in on stands behind itself",
        Why = "Whoever wants to log in is sent to log in first, and so on for ever.",
        Fix = "Publish the login service with page => page.LoginOfTheService().",
        Threat = Threats.LockOut,
        References = [new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var publication in host.Containers.Publications)
        {
            if (!publication.Access.TryGet(out var access) || access is not PublishedAccess.Login by || by.Container != publication.Container.Name) continue;
            yield return At(publication.Access, $"{publication.Name} sends people to itself to log in.")
                .Fix(new Edit.Append(publication.Access.Origins[0], "LoginOfTheService()"));
        }
    }
}
