using Hardening.Nix.Tests.Evaluation;
using Homelab;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What the flags of the sample's containers do in a real systemd-nspawn, with the mounts that NixOS makes before them.</summary>
public sealed class ContainerIsolationTests : IDisposable
{
    // A /run of its own, as a host has it: the nodes that systemd mounts over what is inaccessible, and the secrets in the clear.
    private const string Prepare = """
        set -e
        mount -t tmpfs tmpfs /run
        mkdir -p /run/systemd/inaccessible /run/agenix
        mkdir -m 000 /run/systemd/inaccessible/dir
        touch /run/systemd/inaccessible/reg
        mkfifo /run/systemd/inaccessible/fifo
        for secret in $SECRETS; do echo "content of $secret" > "/run/agenix/$secret"; chmod 400 "/run/agenix/$secret"; done
        exec "$@"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("nspawn").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_hosts_Nix_daemon_cannot_be_seen_though_NixOS_binds_it()
    {
        Assert.Contains("no socket", Inside("authelia", "test -e /nix/var/nix/daemon-socket/socket && echo a socket || echo no socket"), StringComparison.Ordinal);
        Assert.Contains("a socket", Inside("plain", "test -e /nix/var/nix/daemon-socket/socket && echo a socket || echo no socket"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_readable_for_the_containers_root_though_the_container_has_users_of_its_own()
    {
        var said = Inside("authelia", "cat /run/host/credentials/authelia_jwtSecret; echo base $(cut -c 11-21 /proc/self/uid_map)");
        Assert.Contains("content of authelia_jwtSecret", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"base 0\s*$", said);
    }

    [Fact]
    public void A_container_holds_no_secret_of_another() =>
        Assert.Equal("opencloud_environment", Inside("opencloud", "ls /run/host/credentials").Trim());

    private string Inside(string container, string command)
    {
        RealTool.Needs("systemd-nspawn", "systemd-container");
        var root = Directory.CreateDirectory(Path.Combine(folder, "root")).FullName;
        foreach (var place in (string[])["bin", "usr", "etc", "proc", "sys", "dev", "run", "tmp", "lib", "lib64", "nix/var/nix/daemon-socket"])
            Directory.CreateDirectory(Path.Combine(root, place));
        File.WriteAllText(Path.Combine(root, "etc/os-release"), "");
        var daemon = Directory.CreateDirectory(Path.Combine(folder, "daemon-socket")).FullName;
        File.WriteAllText(Path.Combine(daemon, "socket"), "");

        var (flags, secrets) = Flags(container);
        var (_, output) = RealTool.Run("unshare",
        [
            "--mount", "--propagation", "private", "env", $"SECRETS={string.Join(' ', secrets)}", "sh", "-c", Prepare, "sh",
            "systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--as-pid2", "-D", root,
            "--bind-ro=/usr", "--bind-ro=/bin", "--bind-ro=/lib", "--bind-ro=/lib64", $"--bind-ro={daemon}:/nix/var/nix/daemon-socket",
            .. flags, "sh", "-c", command,
        ]);
        return output;
    }

    // "plain" is a container as NixOS starts it when nothing is said.
    private static (string[] Flags, string[] Secrets) Flags(string container)
    {
        if (container == "plain") return ([], []);
        var fleet = new Fleet("test");
        HomeServer.Describe(fleet.Server("server"));
        var definitions = EvaluatedModule.FromText(Flakes.Of(fleet)[$"hosts/server/container-{container}.nix"], NixosRelease.V26_05);
        var users = ((NixosValue.Text)Assert.Single(definitions.Of($"containers.{container}.privateUsers")).Value).Value;
        string[] flags = [.. ((NixosValue.List)Assert.Single(definitions.Of($"containers.{container}.extraFlags")).Value).Items.Select(flag => ((NixosValue.Text)flag).Value)];
        var secrets = flags.Where(flag => flag.StartsWith("--load-credential=", StringComparison.Ordinal)).Select(flag => flag.Split('=', ':')[1]);
        return ([$"--private-users={users}", .. flags], [.. secrets]);
    }
}
