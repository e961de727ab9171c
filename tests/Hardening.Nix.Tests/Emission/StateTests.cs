using System.Text.RegularExpressions;

namespace Hardening.Nix.Tests.Emission;

/// <summary>The durable state of every service and facet, against what is kept, backed up and persisted.</summary>
public sealed partial class StateTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh admin@example.org";

    private static readonly (string Path, StateKind Kind)[] Always = [("/etc/machine-id", StateKind.File), ("/var/lib/nixos", StateKind.Folder)];

    // Read in the NixOS modules and in the manuals of the programs, not in the code.
    private static readonly Dictionary<string, (Action<Server> Describe, (string Path, StateKind Kind)[] State)> Table = new(StringComparer.Ordinal)
    {
        ["PostgreSQL by path"] = (static host => host.Nixos.Set("services.postgresql.enable", true), [("/var/lib/postgresql", StateKind.PostgreSql)]),
        ["Forgejo by path, moved"] = (static host => host.Nixos.Set("services.forgejo.enable", true).Set("services.forgejo.stateDir", "/srv/forge"), [("/srv/forge", StateKind.Folder)]),
        ["Redis by path"] = (static host => host.Nixos.Set("services.redis.servers.cache.enable", true), [("/var/lib/redis-cache", StateKind.Folder)]),
        ["PostgreSQL that Miniflux brings"] = (static host => host.Nixos.Set("services.miniflux.enable", true), [("/var/lib/postgresql", StateKind.PostgreSql)]),
        ["PostgreSQL by path in a container"] = (static host => host.Nixos.Set("containers.box.config.services.postgresql.enable", true), [("box:/var/lib/postgresql", StateKind.PostgreSql)]),
        ["service that is off"] = (static host => host.Nixos.Set("services.forgejo.enable", false), []),
        ["nothing"] = (static _ => { }, []),
        ["ssh"] = (static host => host.Ssh.KeyOnly(), [("/etc/ssh/ssh_host_ed25519_key", StateKind.File), ("/etc/ssh/ssh_host_rsa_key", StateKind.File)]),
        ["ssh with a host key"] = (static host => host.Ssh.KeyOnly().HostKey(HostKeyType.Ed25519, "/etc/ssh/custom_key"), [("/etc/ssh/custom_key", StateKind.File)]),
        ["Secure Boot"] = (static host => host.Boot.SecureBoot(), [("/var/lib/sbctl", StateKind.Folder)]),
        ["iwd"] = (static host => host.Wireless.Iwd(), [("/var/lib/iwd", StateKind.Folder)]),
        ["service"] = (static host => host.Services.Add("app", static unit => unit.Run("hello").RunAs("app").StateDirectory("app-data")), [("/var/lib/app-data", StateKind.Folder)]),
        ["service with a dynamic user"] = (static host => host.Services.Add("app", static unit => unit.Run("hello").DynamicUser().StateDirectory("app-data")), [("/var/lib/private/app-data", StateKind.Folder)]),
        ["service with a cache"] = (static host => host.Services.Add("app", static unit => unit.Run("hello").DynamicUser().CacheDirectory("app").RuntimeDirectory("app")), []),
        ["container"] = (static host => host.Containers.Add("box", static box => box.PrivateNetwork("10.0.0.2", "10.0.0.3")), []),
        ["mount of a container"] = (static host => host.Containers.Add("box", static box => box.PrivateNetwork("10.0.0.2", "10.0.0.3").BindWritable("/srv/inbox", "/inbox").BindReadOnly("/srv/pages")), [("/srv/inbox", StateKind.Folder)]),
        ["ephemeral container"] = (static host => host.Containers.Add("box", static box => box.PrivateNetwork("10.0.0.2", "10.0.0.3").Ephemeral().Immich().BindWritable("/srv/inbox")), [("/srv/inbox", StateKind.Folder)]),
        ["Immich"] = (Inside(static box => box.Immich()), [("box:/var/lib/immich", StateKind.Folder), ("box:/var/lib/postgresql", StateKind.PostgreSql)]),
        ["Vaultwarden"] = (Inside(static box => box.Vaultwarden(static _ => { })), [("box:/var/lib/vaultwarden", StateKind.Folder), ("box:/var/lib/vaultwarden/db.sqlite3", StateKind.Sqlite)]),
        ["OpenCloud"] = (Inside(static box => box.OpenCloud(static _ => { })), [("box:/var/lib/opencloud", StateKind.Folder), ("box:/etc/opencloud/opencloud.yaml", StateKind.File)]),
        ["AdGuard Home"] = (Inside(static box => box.AdGuardHome(static _ => { })), [("box:/var/lib/private/AdGuardHome", StateKind.Folder)]),
        ["Traefik"] = (Inside(static box => box.Traefik(static _ => { })), [("box:/var/lib/traefik/acme.json", StateKind.File)]),
        ["Authelia"] = (Inside(static box => box.Authelia(static _ => { })), [("box:/var/lib/authelia-main/db.sqlite3", StateKind.Sqlite)]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void Exactly_the_state_of_what_is_described_is_kept(string row)
    {
        var host = Model(row, static _ => { });
        Assert.Equal(Expected(row).OrderBy(static item => item.Path, StringComparer.Ordinal), host.Keeps.Select(static item => (item.Path.ToString(), item.Kind)).OrderBy(static item => item.Item1, StringComparer.Ordinal));
        Assert.All(host.Keeps, static item => Assert.Equal(item.Path.ToString().StartsWith("/var/lib/nixos-containers/box/", StringComparison.Ordinal) || item.Path.ToString() == "/srv/inbox" ? "box" : null, item.Container));
    }

    [Theory, MemberData(nameof(Rows))]
    public void All_of_it_is_in_the_backup(string row) => IsCopied(row, static _ => { }, "");

    [Theory, MemberData(nameof(Rows))]
    public void Of_a_wiped_root_all_of_it_is_persisted_and_backed_up_from_there(string row)
    {
        IsCopied(row, Wiped, "/persist");
        var kept = Quoted(Flakes.Of(Fleet(row, Wiped))["hosts/server/impermanence.nix"]);
        foreach (var (path, kind) in Expected(row))
        {
            Assert.True(kept.Any(place => path == place || path.StartsWith($"{place}/", StringComparison.Ordinal)), $"{path} is lost at the next boot.");
            // A database writes more files beside its own: its folder is persisted.
            if (kind is StateKind.Sqlite) Assert.DoesNotContain(path, kept);
        }
    }

    [Fact]
    public void Every_service_that_keeps_state_is_in_the_table()
    {
        var services = typeof(ContainedService).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(ContainedService)) && !type.IsAbstract).Select(static type => type.Name.Replace("Model", "", StringComparison.Ordinal)).ToArray();
        Assert.True(services.Length > 5);
        Assert.All(services, static service => Assert.Contains(Table.Keys, row => row.Replace(" ", "", StringComparison.Ordinal) == service));
    }

    [Fact]
    public void A_host_on_which_everything_is_called_keeps_nothing_that_the_table_does_not_know()
    {
        var known = Table.Values.SelectMany(static row => row.State).Concat(Always).Select(static item => item.Path.Split(':')[^1]).ToHashSet();
        // Named by the description itself.
        known.UnionWith(["/var/lib/private/every", "/persist/etc/ssh/ssh_host_ed25519_key", "/var/lib/nixos", "/var/lib/usbguard"]);
        var host = EveryMethod.Fleet(NixosRelease.V26_05).ToModel().Hosts.Single(static host => host.Name == "every");
        Assert.Equal([], host.Keeps.Select(static item => InContainer().Replace(item.Path.ToString(), "")).Except(known));
    }

    private static void IsCopied(string row, Action<Server> disks, string root)
    {
        var module = Flakes.Of(Fleet(row, disks))["hosts/server/backup.nix"];
        var (copied, excluded) = (Quoted(List(module, "paths")), Quoted(List(module, "exclude")));
        foreach (var (path, kind) in Expected(row))
        {
            var real = root + path;
            if (kind is StateKind.PostgreSql or StateKind.Sqlite)
            {
                Assert.Contains(real, excluded);
                Assert.Contains("/var/lib/backup-dumps/main", copied);
                Assert.Contains(kind is StateKind.PostgreSql ? "pg_dumpall" : $"'{path.Replace("/var/lib/nixos-containers/box", "", StringComparison.Ordinal)}' .dump", module, StringComparison.Ordinal);
            }
            else
            {
                Assert.True(copied.Any(place => real == place || real.StartsWith($"{place}/", StringComparison.Ordinal)), $"{real} is in no backup.");
                Assert.DoesNotContain(real, excluded);
            }
        }
    }

    private static (string Path, StateKind Kind)[] Expected(string row)
    {
        var state = Table[row].State.Select(static item => (item.Path.Replace("box:", "/var/lib/nixos-containers/box", StringComparison.Ordinal), item.Kind));
        return [.. Always, .. state, .. Table[row].State.Any(static item => item.Path.StartsWith("box:", StringComparison.Ordinal)) ? [("/var/lib/nixos-containers/box/var/lib/nixos", StateKind.Folder)] : Array.Empty<(string, StateKind)>()];
    }

    private static HostModel Model(string row, Action<Server> disks) => Assert.Single(Fleet(row, disks).ToModel().Hosts);

    private static Fleet Fleet(string row, Action<Server> disks)
    {
        var fleet = new Fleet("test");
        var host = fleet.Server("server");
        Table[row].Describe(host);
        disks(host);
        host.Secrets.HostKey(Key);
        host.Backup.Daily("main", copy => copy.To("/backup").Password(host.Secrets.Add("restic_password")).Everything());
        return fleet;
    }

    private static void Wiped(Server host) => host.Storage
        .Disk("main", "/dev/disk/by-id/nvme-example", static disk => disk.Btrfs(static fs => fs.Subvolume("root", "/").Subvolume("persist", "/persist").WipeAtBoot("root", TimeSpan.FromDays(7))))
        .Persist("/persist");

    private static Action<Server> Inside(Action<Container> describe) => host => host.Containers.Add("box", box =>
    {
        box.PrivateNetwork("10.0.0.2", "10.0.0.3");
        describe(box);
    });

    private static string List(string module, string name) => Regex.Match(module, $@"\b{name} = \[(.*?)\];", RegexOptions.Singleline).Groups[1].Value;

    private static string[] Quoted(string text) => [.. Strings().Matches(text).Select(static match => match.Groups[1].Value)];

    [GeneratedRegex("\"(/[^\"]*)\"")]
    private static partial Regex Strings();

    [GeneratedRegex("^/var/lib/nixos-containers/[^/]+")]
    private static partial Regex InContainer();
}
