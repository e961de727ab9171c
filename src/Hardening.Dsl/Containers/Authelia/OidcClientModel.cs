namespace Hardening;

/// <summary>What a service is that sends people to the login service.</summary>
public sealed class OidcClientModel
{
    private readonly ModelScope scope;

    internal OidcClientModel(ModelScope scope) => this.scope = scope;

    /// <summary>What people are shown.</summary>
    public Setting<UserDescription> DisplayName => scope.Get(AutheliaKeys.ClientName);

    /// <summary>The secret that holds the hash of what the service knows.</summary>
    public Setting<SecretName> SecretDigest => scope.Get(AutheliaKeys.ClientSecret);

    /// <summary>Whether it can keep no secret.</summary>
    public Setting<bool> IsPublic => scope.Get(AutheliaKeys.IsPublic);

    /// <summary>Whether the secret comes in the body of a request.</summary>
    public Setting<bool> SecretInBody => scope.Get(AutheliaKeys.SecretInBody);

    /// <summary>How many factors people are asked for; unset means two.</summary>
    public Setting<int> Factors => scope.Get(AutheliaKeys.ClientFactors);

    /// <summary>Where people are sent back to.</summary>
    public SettingSet<HttpsAddress> RedirectAddresses => scope.Get(AutheliaKeys.RedirectAddresses);

    /// <summary>What it may learn about people.</summary>
    public SettingSet<OidcScope> Scopes => scope.Get(AutheliaKeys.Scopes);
}
