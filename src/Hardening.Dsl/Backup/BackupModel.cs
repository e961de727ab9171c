namespace Hardening;

/// <summary>The copies that a host makes.</summary>
public sealed class BackupModel
{
    private readonly HostModel host;

    internal BackupModel(HostModel host) => this.host = host;

    /// <summary>The names of the copies.</summary>
    public SettingSet<VolumeName> All => host.Root.Get(BackupKeys.Jobs);

    /// <summary>The copies that are made for certain.</summary>
    public IReadOnlyList<BackupJobModel> Jobs => field ??=
        [.. All.Where(static item => item.IsCertain).Select(item => new BackupJobModel(host, item.Value, item.Origin, host.Root.In(BackupKeys.Jobs, item.Value)))];
}
