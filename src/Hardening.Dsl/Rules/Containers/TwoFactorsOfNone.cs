namespace Hardening.Rules;

/// <summary>Two factors that the login service does not have.</summary>
public sealed class TwoFactorsOfNone : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6302", Layer.Services, Severity.Error)
    {
        Title = "Two factors are asked for, and the login service has no second one",
        Why = "Nobody can give a second factor when all of them are off: everybody is refused.",
        Fix = "Name the factors: SecondFactors(SecondFactor.Totp, SecondFactor.WebAuthn), or ask for one factor with OneFactor(login).",
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
            yield return At(publication.Access, $"{publication.Name} asks for two factors, and {login.Name} has none but the password.").With(login.Authelia.SecondFactors);
        }
    }
}
