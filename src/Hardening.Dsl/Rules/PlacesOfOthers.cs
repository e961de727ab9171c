namespace Hardening.Rules;

/// <summary>Places on a host that are not root's alone.</summary>
internal static class PlacesOfOthers
{
    private static readonly (string Folder, string What)[] Known =
    [
        ("/nix/store", "every user of the host can read the store"),
        ("/home", "the owner of that home can replace it"),
        ("/tmp", "every user can write there, and it is emptied at boot"),
        ("/var/tmp", "every user can write there"),
        ("/dev/shm", "every user can write there, and it is wiped at boot"),
    ];

    /// <summary>What is wrong with keeping a secret there, or null.</summary>
    public static string? FaultOf(AbsolutePath path) => Find(path)?.What;

    /// <summary>Whether somebody who is not root can write there.</summary>
    public static bool AreWritable(string path) =>
        AbsolutePath.TryFrom(path, out var valid, out _) && Find(valid) is { Folder: not "/nix/store" };

    private static (string Folder, string What)? Find(AbsolutePath path)
    {
        foreach (var place in Known)
            if (path.ToString().StartsWith(place.Folder + "/", StringComparison.Ordinal)) return place;
        return null;
    }
}
