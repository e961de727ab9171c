namespace Hardening;

/// <summary>What else survives a wiped root, beside the state of what is described.</summary>
public sealed class Persistence : Facet<Persistence>
{
    internal Persistence(Place place) : base(place)
    {
    }

    /// <summary>Keeps folders.</summary>
    /// <param name="paths">Where the system sees them, such as <c>/var/lib/bluetooth</c>.</param>
    /// <remarks>Host effect: <c>environment.persistence.&lt;at&gt;.directories</c>.</remarks>
    /// <exception cref="SettingException">A path is not valid.</exception>
    public Persistence Folders(params ListOf<string> paths) => From(paths).Add(PersistenceSettings.PersistedFolders, AbsolutePath.From, paths);

    /// <summary>Keeps single files.</summary>
    /// <param name="paths">Where the system sees them, such as <c>/etc/machine-id</c>.</param>
    /// <remarks>Host effect: <c>environment.persistence.&lt;at&gt;.files</c>.</remarks>
    /// <exception cref="SettingException">A path is not valid.</exception>
    public Persistence Files(params ListOf<string> paths) => From(paths).Add(PersistenceSettings.PersistedFiles, AbsolutePath.From, paths);
}
