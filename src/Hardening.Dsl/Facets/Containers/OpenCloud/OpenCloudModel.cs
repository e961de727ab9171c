namespace Hardening.Model;

/// <summary>What a file service shall be.</summary>
public sealed partial class OpenCloudModel : ContainedService
{
    internal OpenCloudModel(ModelScope scope) : base(scope)
    {
    }

    /// <inheritdoc/>
    public override Setting<bool> Enabled => scope.Get(OpenCloudSettings.Enabled);

    /// <inheritdoc/>
    public override string Name => "OpenCloud";

    /// <inheritdoc/>
    public override Port? Web { get; } = Port.From(9200);

    /// <inheritdoc/>
    public override IReadOnlyList<ServiceSecret> Secrets => Known(EnvironmentFile);

    // Its first start writes the keys between its parts into /etc: new ones would not fit the files that are kept.
    /// <inheritdoc/>
    public override IReadOnlyList<ServiceState> State { get; } =
    [
        new(AbsolutePath.From("/var/lib/opencloud"), StateKind.Folder, "files of OpenCloud"),
        new(AbsolutePath.From("/etc/opencloud/opencloud.yaml"), StateKind.File, "internal keys of OpenCloud"),
    ];
}
