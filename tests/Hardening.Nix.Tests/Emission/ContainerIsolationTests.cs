using Hardening.Nix.Tests.Evaluation;
using Homelab;

namespace Hardening.Nix.Tests.Emission;

/// <summary>What the flags of the sample's containers do in a real systemd-nspawn, with the mounts that NixOS makes before them.</summary>
public sealed class ContainerIsolationTests : IDisposable
{
    // A /run as a host has it: the nodes that systemd mounts over what is inaccessible, and the secrets in the clear. And a control
    // group, as a service has one: what systemd-nspawn makes in it goes with it.
    private const string Prepare = """
        mount -t tmpfs tmpfs /run
        mkdir -p /run/systemd/inaccessible /run/agenix
        mkdir -m 000 /run/systemd/inaccessible/dir
        touch /run/systemd/inaccessible/reg
        mkfifo /run/systemd/inaccessible/fifo
        for secret in $SECRETS; do echo "SECRET='content of $secret'" > "/run/agenix/$secret"; chmod 400 "/run/agenix/$secret"; done
        groups=
        for root in /sys/fs/cgroup/unified /sys/fs/cgroup/systemd /sys/fs/cgroup; do
          [ -w $root/cgroup.procs ] || continue
          mkdir $root/nspawn-test-$$ && echo $$ > $root/nspawn-test-$$/cgroup.procs
          groups="$groups $root"
        done
        "$@"
        for root in $groups; do
          echo $$ > $root/cgroup.procs
          find $root/nspawn-test-$$ -depth -type d -exec rmdir {} +
        done
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

    [Theory]
    [InlineData("traefik", "traefik", "systemd.services.traefik.environment.CF_DNS_API_TOKEN_FILE", "cloudflare_dns_token")]
    [InlineData("authelia", "authelia-main", "services.authelia.instances.main.secrets.jwtSecretFile", "authelia_jwtSecret")]
    [InlineData("authelia", "authelia-main", "services.authelia.instances.main.settings.authentication_backend.file.path", "authelia_users_database")]
    public void A_service_reads_its_secret_as_its_own_user_where_the_options_say(string container, string unit, string option, string secret)
    {
        var module = Module(container);
        var inside = $"containers.{container}.config";
        var load = string.Join('\n', Texts(module, $"{inside}.systemd.services.{unit}.serviceConfig.LoadCredential").Select(name => $"LoadCredential={name}"));
        var said = Booted(container, unit, $"{load}\nExecStart=/bin/sh -c 'id -un; cat {Assert.Single(Texts(module, $"{inside}.{option}"))}'");
        Assert.Equal($"nobody\nSECRET='content of {secret}'\n", said);
    }

    [Fact]
    public void What_is_read_before_a_service_starts_reaches_its_environment_and_not_its_user()
    {
        var path = Assert.Single(Texts(Module("opencloud"), "containers.opencloud.config.services.opencloud.environmentFile"));
        Assert.Equal(
            "content of opencloud_environment\nhidden\n",
            Booted("opencloud", "opencloud", $"EnvironmentFile={path}\nExecStart=/bin/sh -c 'echo $${{SECRET}}; cat {path} 2>/dev/null || echo hidden'"));
    }

    // Starts the container's own systemd, which runs one unit and is told to stop.
    private string Booted(string container, string unit, string service)
    {
        var units = Directory.CreateDirectory(Path.Combine(folder, "root/etc/systemd/system")).FullName;
        var output = Directory.CreateDirectory(Path.Combine(folder, "output")).FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(output, (UnixFileMode)0b111_111_111);
        Directory.CreateDirectory(Path.Combine(folder, "root/output"));
        File.WriteAllText(Path.Combine(units, $"{unit}.service"), $"""
            [Unit]
            DefaultDependencies=no
            [Service]
            Type=oneshot
            User=nobody
            StandardOutput=file:/output/said
            {service}
            ExecStopPost=+/bin/kill -SIGRTMIN+14 1

            """);
        var log = Inside(container, ["/usr/lib/systemd/systemd", $"--unit={unit}.service"], "--kill-signal=SIGRTMIN+3", $"--bind={output}:/output");
        var said = Path.Combine(output, "said");
        return File.Exists(said) ? File.ReadAllText(said) : log;
    }

    private string Inside(string container, string command) => Inside(container, ["sh", "-c", command], "--as-pid2");

    private string Inside(string container, string[] command, params string[] options)
    {
        RealTool.Needs("systemd-nspawn", "systemd-container");
        var root = Directory.CreateDirectory(Path.Combine(folder, "root")).FullName;
        foreach (var place in (string[])["bin", "sbin", "usr", "etc", "proc", "sys", "dev", "run", "tmp", "lib", "lib64", "var/lib", "nix/var/nix/daemon-socket"])
            Directory.CreateDirectory(Path.Combine(root, place));
        File.WriteAllText(Path.Combine(root, "etc/os-release"), "");
        File.WriteAllText(Path.Combine(root, "etc/machine-id"), "");
        foreach (var accounts in (string[])["passwd", "group"])
            File.Copy($"/etc/{accounts}", Path.Combine(root, "etc", accounts), overwrite: true);
        var daemon = Directory.CreateDirectory(Path.Combine(folder, "daemon-socket")).FullName;
        File.WriteAllText(Path.Combine(daemon, "socket"), "");

        var (flags, secrets) = Flags(container);
        var (_, output) = RealTool.Run("unshare",
        [
            "--mount", "--propagation", "private", "env", $"SECRETS={string.Join(' ', secrets)}", "sh", "-c", Prepare, "sh",
            "systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "-D", root,
            "--bind-ro=/usr", "--bind-ro=/bin", "--bind-ro=/sbin", "--bind-ro=/lib", "--bind-ro=/lib64", $"--bind-ro={daemon}:/nix/var/nix/daemon-socket",
            .. options, .. flags, .. command,
        ]);
        return output;
    }

    // "plain" is a container as NixOS starts it when nothing is said.
    private static (string[] Flags, string[] Secrets) Flags(string container)
    {
        if (container == "plain") return ([], []);
        var module = Module(container);
        var flags = Texts(module, $"containers.{container}.extraFlags");
        var users = Texts(module, $"containers.{container}.privateUsers").Select(users => $"--private-users={users}");
        var secrets = flags.Where(flag => flag.StartsWith("--load-credential=", StringComparison.Ordinal)).Select(flag => flag.Split('=', ':')[1]);
        return ([.. users, .. flags], [.. secrets]);
    }

    private static EvaluatedModule Module(string container)
    {
        var fleet = new Fleet("test");
        HomeServer.Describe(fleet.Server("server"));
        return EvaluatedModule.FromText(Flakes.Of(fleet)[$"hosts/server/container-{container}.nix"], NixosRelease.V26_05);
    }

    private static string[] Texts(EvaluatedModule module, string path) =>
        [.. module.Of(path).SelectMany(definition => definition.Value is NixosValue.List list ? list.Items : [definition.Value]).Select(value => ((NixosValue.Text)value).Value)];
}
