namespace Hardening.Rules;

/// <summary>State of a service on a root that is wiped at boot, where persistent storage is listed by hand and does not name it.</summary>
public sealed class StateLostAtBoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8333", Layer.Storage, Severity.Warning)
    {
        Title = "State of a service is lost at each boot",
        Why = "environment.persistence lists what survives a wiped root. The folder in which the service keeps its data is not among it: the next boot starts the service empty.",
        Fix = "Add the folder to environment.persistence, or call Storage.Persist(\"/persist\"), which persists the state of everything that is described.",
        Threat = Threats.DataLoss,
        References = [new("impermanence", "https://github.com/nix-community/impermanence")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var places = host.Storage.Persistent.ToArray();
        // The facet persists the state of everything described by itself.
        if (places.Length == 0 || host.Root.Get(StorageSettings.Persistent).IsOpen || places.Any(static place => place.IsOpen || place.Origin.Method == nameof(HostStorage.Persist))) yield break;
        if (host.Storage.Mounts.FirstOrDefault(static mount => mount.At.Is(static at => at.ToString() == "/")) is not { IsWiped: true } && !IsRolledBack(host)) yield break;
        StateItem[] lost =
        [
            .. StateOfServices.Of(host).Concat(SystemState.Of(host).Where(static item => item.Path.ToString() != "/etc/machine-id"))
                .Where(item => item.Container is null && IsOnRoot(host, item.Path) && !places.Any(place => place.Named.Any(kept => Holds(kept, item.Path)))),
        ];
        if (lost.Length == 0) yield break;
        var finding = At(places[0].Origin, $"{Words.And([.. lost.Select(static item => $"{item.Path} ({item.What})")])} of {host.Name} {(lost.Length == 1 ? "does" : "do")} not survive a boot: the root is wiped, and environment.persistence does not name {(lost.Length == 1 ? "it" : "them")}.");
        yield return lost.Where(item => !item.Origin.Equals(host.Origin)).Aggregate(finding, static (found, item) => found.With(item.Origin));
    }

    private static bool IsOnRoot(HostModel host, AbsolutePath path) => host.Storage.MountOf(path) is not { } mount || mount.IsWiped || mount.At.Is(static at => at.ToString() == "/");

    // Services with a dynamic user are named by their link as well.
    private static bool Holds(AbsolutePath kept, AbsolutePath path) => path.IsWithin(kept) || AbsolutePath.From(path.ToString()!.Replace("/var/lib/private/", "/var/lib/")).IsWithin(kept);

    // A command of the initrd that brings the root back to a snapshot or makes it anew.
    private static bool IsRolledBack(HostModel host) => host.Said().Any(static option =>
        option.Path.Count >= 3 && option.Path[0] == "boot" && option.Path[1] == "initrd"
        && option.Value.Text() is { } text && (text.Contains("zfs rollback") || text.Contains("rollback -r") || text.Contains("subvolume delete") || text.Contains("subvolume snapshot")));
}
