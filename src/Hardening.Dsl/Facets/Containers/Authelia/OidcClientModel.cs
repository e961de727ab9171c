namespace Hardening.Model;

/// <summary>What a service is that sends people to the login service.</summary>
public sealed partial class OidcClientModel
{
    private readonly ModelScope scope;

    internal OidcClientModel(ModelScope scope) => this.scope = scope;

}
