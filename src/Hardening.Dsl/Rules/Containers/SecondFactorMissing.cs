namespace Hardening.Rules;

/// <summary>Two factors that the login service does not have.</summary>
public sealed class SecondFactorMissing : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6302", Layer.Services, Severity.Error)
    {
        Title = "Two-factor login has no second factor",
        Why = "If all second factors are off, no user can complete the login: every request is refused.",
        Fix = "Enable a factor, SecondFactors(SecondFactor.Totp, SecondFactor.WebAuthn), or require one factor with OneFactor(login).",
        Threat = Threats.LockOut,
        References = [new Reference("Authelia documentation", "https://www.authelia.com/configuration/")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var publication in host.Containers.Publications)
        {
            if (!publication.Access.TryGet(out var access) || access is not PublishedAccess.Login { Factors: 2 } by) continue;
            if (host.Containers.Find(by.Container) is not { } login || !login.Authelia.SecondFactors.Is(static factors => factors.Count == 0)) continue;
            yield return At(publication.Access, $"{publication.Name} requires two factors, and {login.Name} offers only the password.").With(login.Authelia.SecondFactors);
        }
    }
}
