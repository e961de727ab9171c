namespace Hardening.Model;

/// <summary>The copies that a host makes.</summary>
public sealed partial class BackupModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal BackupModel(HostModel host) => (this.host, scope) = (host, host.Root);

    /// <summary>The copies that are made for certain.</summary>
    public IReadOnlyList<BackupJobModel> Jobs => field ??=
        [.. All.Where(static item => item.IsCertain).Select(item => new BackupJobModel(host, item.Value, item.Origin, host.Root.In(BackupSettings.All, item.Value)))];
}
