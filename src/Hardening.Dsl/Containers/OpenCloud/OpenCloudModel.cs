namespace Hardening;

/// <summary>What a file service shall be.</summary>
public sealed class OpenCloudModel : ContainedService
{
    internal OpenCloudModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => Scope.Get(OpenCloudKeys.Enabled);

    /// <inheritdoc/>
    public override string Name => "OpenCloud";

    /// <inheritdoc/>
    public override Port? Web { get; } = Port.From(9200);

    /// <summary>Holds the administrator's first password and other secret settings.</summary>
    public Setting<SecretName> EnvironmentFile => Scope.Get(OpenCloudKeys.Environment);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(EnvironmentFile);

    // Its first start writes the keys between its parts into /etc: new ones would not fit the files that are kept.
    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
    [
        new(AbsolutePath.From("/var/lib/opencloud"), StateKind.Folder, "files of OpenCloud"),
        new(AbsolutePath.From("/etc/opencloud/opencloud.yaml"), StateKind.File, "keys between the parts of OpenCloud"),
    ];
}
