using System.Runtime.CompilerServices;

namespace Hardening;

/// <summary>Authelia, which asks people who they are before the proxy lets them through.</summary>
public sealed class Authelia : Facet<Authelia>
{
    internal Authelia(Place place) : base(place)
    {
    }

    /// <summary>Takes its users from a file: names, hashes of passwords, groups.</summary>
    /// <param name="database">Holds the file in Authelia's form (YAML).</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>authentication_backend.file.path</c>. The file comes as a credential and cannot be written: nobody resets a password by mail.</remarks>
    public Authelia Users(Secret database, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(AutheliaSettings.UserDatabase, Secret.NameOf, database);

    /// <summary>Hands Authelia the secrets it cannot do without; each is random text of 64 characters.</summary>
    /// <param name="reset">Signs the links that confirm who somebody is.</param>
    /// <param name="session">Encrypts sessions.</param>
    /// <param name="storage">Encrypts the database; lost, the second factors in it are lost.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>secrets.jwtSecretFile</c>, <c>sessionSecretFile</c> and <c>storageEncryptionKeyFile</c>.</remarks>
    public Authelia Keys(Secret reset, Secret session, Secret storage, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line)
            .Set(AutheliaSettings.ResetSecret, Secret.NameOf, reset)
            .Set(AutheliaSettings.SessionSecret, Secret.NameOf, session)
            .Set(AutheliaSettings.StorageKey, Secret.NameOf, storage);

    /// <summary>Lets other services send people here to log in (OpenID Connect).</summary>
    /// <param name="issuerKey">An RSA key (PEM) that signs who somebody is.</param>
    /// <param name="hmac">Random text that signs what services get meanwhile.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>secrets.oidcIssuerPrivateKeyFile</c> and <c>oidcHmacSecretFile</c>.</remarks>
    public Authelia OidcProvider(Secret issuerKey, Secret hmac, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(AutheliaSettings.IssuerKey, Secret.NameOf, issuerKey).Set(AutheliaSettings.HmacSecret, Secret.NameOf, hmac);

    /// <summary>Describes a service that sends people here to log in.</summary>
    /// <param name="id">What it calls itself, for example <c>immich</c>.</param>
    /// <param name="describe">Runs at once.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: an entry of <c>identity_providers.oidc.clients</c>.</remarks>
    /// <exception cref="SettingException"><paramref name="id"/> is not a valid name of a client.</exception>
    public Authelia Client(string id, Action<OidcClient> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Within(AutheliaSettings.Clients, OidcClientId.From, id, static place => new OidcClient(place), describe);

    /// <summary>Locks an account for a while after wrong passwords.</summary>
    /// <param name="tries">1 to 100.</param>
    /// <param name="within">The time in which they count: whole seconds, 1 second to 365 days.</param>
    /// <param name="ban">The time for which it is locked: whole seconds, 1 second to 365 days.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <remarks>Host effect: <c>regulation.max_retries</c>, <c>find_time</c> and <c>ban_time</c>.</remarks>
    /// <exception cref="SettingException">A value is outside its range.</exception>
    public Authelia Regulation(int tries, TimeSpan within, TimeSpan ban, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        From(file, line).Set(AutheliaSettings.Regulation, static r => Hardening.Regulation.From(r.tries, r.within, r.ban), (tries, within, ban));

    /// <summary>Says which second factors people may use; nothing named means none.</summary>
    /// <param name="factors">All of Authelia's where it is not said.</param>
    /// <remarks>Host effect: <c>totp.disable</c> and <c>webauthn.disable</c>.</remarks>
    public Authelia SecondFactors(params ListOf<SecondFactor> factors) =>
        From(factors, mayBeEmpty: true).Set(AutheliaSettings.SecondFactors, static factor => factor, factors);
}
