namespace Hardening.Model;

/// <summary>What a login service shall be.</summary>
public sealed partial class AutheliaModel : ContainedService
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
    public override Setting<bool> Enabled => scope.Get(AutheliaSettings.Enabled);

    /// <inheritdoc/>
    public override string Name => "Authelia";

    /// <inheritdoc/>
    public override Port? Web => Port;

    /// <summary>One of them.</summary>
    public OidcClientModel Client(OidcClientId id) => new(scope.In(AutheliaSettings.Clients, id));

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(
        [ResetSecret, SessionSecret, StorageKey, UserDatabase, IssuerKey, HmacSecret, .. Clients.Certain.Select(id => Client(id).SecretDigest)]);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } = [new(Database, StateKind.Sqlite, "second factors and consents of Authelia")];
}
