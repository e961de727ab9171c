namespace Hardening;

/// <summary>What a login service shall be.</summary>
public sealed class AutheliaModel : ContainedService
{
    /// <summary>The name of the instance, which names its unit, its user and its folder.</summary>
    public const string Instance = "main";

    internal AutheliaModel(ModelScope scope) : base(scope)
    {
    }

    /// <summary>Where it listens.</summary>
    public static Port Port { get; } = Port.From(9091);

    /// <summary>The folder that it may write.</summary>
    public static AbsolutePath Folder { get; } = AbsolutePath.From($"/var/lib/authelia-{Instance}");

    /// <summary>The file that keeps second factors and who may do what.</summary>
    public static AbsolutePath Database { get; } = AbsolutePath.From($"{Folder}/db.sqlite3");

    /// <inheritdoc/>
    public override Setting<bool> Enabled => Scope.Get(AutheliaKeys.Enabled);

    /// <inheritdoc/>
    public override string Name => "Authelia";

    /// <inheritdoc/>
    public override Port? Web => Port;

    /// <summary>Signs the links that confirm who somebody is.</summary>
    public Setting<SecretName> ResetSecret => Scope.Get(AutheliaKeys.ResetSecret);

    /// <summary>Encrypts sessions.</summary>
    public Setting<SecretName> SessionSecret => Scope.Get(AutheliaKeys.SessionSecret);

    /// <summary>Encrypts the database.</summary>
    public Setting<SecretName> StorageKey => Scope.Get(AutheliaKeys.StorageKey);

    /// <summary>Holds the users.</summary>
    public Setting<SecretName> UserDatabase => Scope.Get(AutheliaKeys.UserDatabase);

    /// <summary>Signs who somebody is.</summary>
    public Setting<SecretName> IssuerKey => Scope.Get(AutheliaKeys.IssuerKey);

    /// <summary>Signs what services get meanwhile.</summary>
    public Setting<SecretName> HmacSecret => Scope.Get(AutheliaKeys.HmacSecret);

    /// <summary>How many wrong passwords lock an account.</summary>
    public Setting<Regulation> Regulation => Scope.Get(AutheliaKeys.Regulation);

    /// <summary>The second factors that people may use; unset means all.</summary>
    public Setting<Sequence<SecondFactor>> SecondFactors => Scope.Get(AutheliaKeys.SecondFactors);

    /// <summary>The services that send people to it.</summary>
    public SettingSet<OidcClientId> Clients => Scope.Get(AutheliaKeys.OidcClients);

    /// <summary>One of them.</summary>
    public OidcClientModel Client(OidcClientId id) => new(Scope.In(AutheliaKeys.OidcClients, id));

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(
        [ResetSecret, SessionSecret, StorageKey, UserDatabase, IssuerKey, HmacSecret, .. Clients.Certain.Select(id => Client(id).SecretDigest)]);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } = [new(Database, StateKind.Sqlite, "second factors and consents of Authelia")];
}
