namespace Hardening.Model;

/// <summary>One disk and its partitions.</summary>
public sealed partial class DiskModel
{
    private readonly ModelScope scope;

    internal DiskModel(VolumeName name, ModelScope scope)
    {
        Name = name;
        this.scope = scope;
    }

    internal ModelScope Scope => scope;

    /// <summary>Its name.</summary>
    public VolumeName Name { get; }

    /// <summary>The whole disk.</summary>
    public Setting<DevicePath> Device => scope.Get(MountSettings.Device);

    /// <summary>Its partitions, in the order in which they are there.</summary>
    public IEnumerable<PartitionModel> Partitions
    {
        get
        {
            foreach (var item in scope.Get(DiskSettings.Partitions))
                if (item.IsCertain) yield return new(Name, item.Value, item.Origin, scope.In(DiskSettings.Partitions, item.Value));
        }
    }
}
