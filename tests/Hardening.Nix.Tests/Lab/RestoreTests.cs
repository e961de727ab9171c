using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Hardening.Nix.Tests.Lab;

/// <summary>The emitted backup runs with the real restic, PostgreSQL and SQLite; then everything is lost, and the printed steps bring it back.</summary>
[SupportedOSPlatform("linux")]
public sealed class RestoreTests
{
    private const string Photo = "/var/lib/nixos-containers/immich/var/lib/immich/photo";
    private const string Vault = "/var/lib/nixos-containers/vault/var/lib/vaultwarden/db.sqlite3";

    [Fact]
    public void What_the_emitted_job_backed_up_comes_back_by_the_printed_steps()
    {
        var fleet = Described();
        var job = Assert.Single(Assert.Single(fleet.ToModel().Hosts).Backup.Jobs);
        var options = new EmittedHost(fleet, "server").Configuration["services"]!["restic"]!["backups"]!["main"]!;
        using var folder = new LabFolder();
        Render(folder, options);
        folder.Write("test.sh", $"""
            set -eu
            export PATH=/stand-ins:$PATH
            for path in {string.Join(' ', job.Paths)}; do [ -e $path ] || mkdir -p $path; done
            mkdir -p /backup $(dirname {Vault})
            echo 0123456789abcdef0123456789abcdef >/etc/machine-id
            echo picture >{Photo}
            echo "create table users (name text); insert into users values ('ann');" | sqlite3 {Vault}
            chown 1234 $(dirname {Vault}) {Vault}
            systemctl start container@immich
            runuser -u postgres -- psql -q -c 'create database immich'
            runuser -u postgres -- psql -q -d immich -c "create table albums (name text); insert into albums values ('summer')"

            sh -e /run/job/start
            for line in $(seq $(wc -l </run/job/commands)); do eval "$(sed -n ${"{"}line{"}"}p /run/job/commands)"; done
            sh -e /run/job/stop

            systemctl stop container@immich
            rm -rf /var/lib/nixos-containers /var/lib/backup-dumps /etc/machine-id
            echo LOST
            {string.Join('\n', job.Restore.Select(static step => step.Command).OfType<string>())}
            echo "<album> $(runuser -u postgres -- psql -d immich -Atc 'select name from albums')"
            echo "<user> $(sqlite3 {Vault} 'select name from users') $(stat -c %u {Vault})"
            echo "<photo> $(cat {Photo})"
            echo "<machine-id> $(cat /etc/machine-id)"
            systemctl stop container@immich
            """);
        var output = Isolated(folder);
        Assert.Contains("LOST", output, StringComparison.Ordinal);
        Assert.Contains("<album> summer", output, StringComparison.Ordinal);
        Assert.Contains("<user> ann 1234", output, StringComparison.Ordinal);
        Assert.Contains("<photo> picture", output, StringComparison.Ordinal);
        Assert.Contains("<machine-id> 0123456789abcdef0123456789abcdef", output, StringComparison.Ordinal);
    }

    private static Fleet Described()
    {
        var fleet = new Fleet("restored", NixosRelease.V26_05);
        var host = fleet.Server("server");
        host.Storage.Disk("main", "/dev/vda", disk => disk.Boot("1G").Ext4("/"));
        host.Containers.Add("immich", container => container.PrivateNetwork("10.10.10.2", "10.10.10.3").UserNamespace().Immich());
        host.Containers.Add("vault", container => container.PrivateNetwork("10.10.10.4", "10.10.10.5").UserNamespace().Vaultwarden(vault => vault.NoSignups()));
        host.Backup.Daily("main", copy => copy.To("/backup").Password(host.Secrets.Add("restic_password")).Everything().Keep(daily: 7, weekly: 2, monthly: 1).Check());
        return fleet;
    }

    // nixos/modules/services/backup/restic.nix: the unit and the wrapper.
    private static void Render(LabFolder folder, JsonNode job)
    {
        var restic = string.Concat(["restic", .. Names(job["extraOptions"]).Select(option => $" -o {option}")]);
        folder.Write("job/prepare", (string)job["backupPrepareCommand"]!);
        folder.Write("job/cleanup", (string)job["backupCleanupCommand"]!);
        folder.Write("job/paths", string.Concat(Names(job["paths"]).Select(path => path + "\n")));
        folder.Write("job/exclude", string.Join('\n', Names(job["exclude"])));
        folder.Write("job/environment", $"export RESTIC_CACHE_DIR=/var/cache/restic-backups-main RESTIC_PASSWORD_FILE={(string)job["passwordFile"]!} RESTIC_REPOSITORY={(string)job["repository"]!}\n");
        folder.Write("job/start", $". /run/job/environment\nsh /run/job/prepare\n{((bool?)job["initialize"] is true ? $"{restic} cat config > /dev/null || {restic} init\n" : "")}cat /run/job/paths >> /run/job/includes\n");
        folder.Write("job/stop", "sh /run/job/cleanup\nrm -f /run/job/includes\n");
        folder.Write("job/commands", string.Concat(((string[])
        [
            $"{restic} backup {string.Join(' ', [.. Names(job["extraBackupArgs"]), "--exclude-file=/run/job/exclude", "--files-from=/run/job/includes"])}",
            $"{restic} unlock", $"{restic} forget --prune {string.Join(' ', Names(job["pruneOpts"]))}",
            .. ((bool?)job["runCheck"] is true ? (string[])[$"{restic} check {string.Join(' ', Names(job["checkOpts"]))}"] : []),
        ]).Select(static command => $". /run/job/environment; {command}\n")));
        folder.Write("stand-ins/restic-main", $"#!/bin/sh\n. /run/job/environment\nexec {restic} \"$@\"\n");
        // A container is a mount namespace with its /var/lib: what else it is made of, the job does not touch.
        folder.Write("stand-ins/systemd-run", """
            #!/bin/bash
            set -eu
            account=root
            while [[ $1 == --* ]]; do
              case $1 in
                --machine=*) machine=${1#*=} ;;
                --uid=*) account=${1#*=} ;;
                --quiet | --pipe | --wait) ;;
                *) echo "systemd-run: $1 is not expected" >&2; exit 1 ;;
              esac
              shift
            done
            exec unshare --mount sh -c 'mount --bind "/var/lib/nixos-containers/$0/var/lib" /var/lib && account=$1 && shift && exec runuser -u "$account" -- "$@"' "$machine" "$account" "$@"
            """);
        // Starting Immich's container starts its PostgreSQL, which makes an empty cluster where there is none.
        folder.Write("stand-ins/systemctl", """
            #!/bin/bash
            set -eu
            data=/var/lib/nixos-containers/immich/var/lib/postgresql/17
            case "$1 $2" in
              'start container@immich')
                if [ ! -e $data/PG_VERSION ]; then
                  mkdir -p $data
                  chown postgres $data
                  runuser -u postgres -- initdb --pgdata=$data --auth=peer >/dev/null
                fi
                runuser -u postgres -- pg_ctl --pgdata=$data --wait --log=/tmp/postgresql.log --options='-c listen_addresses= -c fsync=off' start >/dev/null ;;
              'stop container@immich') [ ! -e $data/postmaster.pid ] || runuser -u postgres -- pg_ctl --pgdata=$data --wait --mode=fast stop >/dev/null ;;
              'start container@vault' | 'stop container@vault') ;;
              *) echo "systemctl: $* is not expected" >&2; exit 1 ;;
            esac
            """);
        foreach (var name in new[] { "restic-main", "systemd-run", "systemctl" })
            File.SetUnixFileMode(Path.Combine(folder.Outside, "stand-ins", name), (UnixFileMode)0b111_101_101);
    }

    // The lab with everything that is written kept in memory, without a network; its processes end with it.
    private static string Isolated(LabFolder folder)
    {
        var above = Directory.CreateTempSubdirectory("hardening-restore").FullName;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare",
            [
                "--mount", "--net", "--pid", "--ipc", "--fork", "--kill-child", "--propagation", "private", "bash", "-euc", $"""
                mount -t tmpfs lab {above}
                mkdir {above}/written {above}/work {above}/root
                mount -t overlay overlay -o lowerdir={LabRoot.Root},upperdir={above}/written,workdir={above}/work {above}/root
                cd {above}/root
                mount -t proc proc proc
                mount --rbind /dev dev
                mount -t tmpfs run run
                mkdir -p run/agenix run/postgresql run/current-system/sw stand-ins nix/store
                chmod 0777 run/postgresql
                cp -a {folder.Outside}/job run/job
                cp -a {folder.Outside}/stand-ins/. stand-ins/
                ln -s /usr/lib/postgresql/17/bin run/current-system/sw/bin
                for name in sqlite util-linux; do mkdir -p nix/store/00000000000000000000000000000000-$name; ln -s /usr/bin nix/store/00000000000000000000000000000000-$name/bin; done
                echo a password of the repository >run/agenix/restic_password
                cp {folder.Outside}/test.sh run/test.sh
                exec chroot . bash /run/test.sh
                """,
            ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C.UTF-8", ["PATH"] = "/usr/lib/postgresql/17/bin:/usr/sbin:/usr/bin:/sbin:/bin", ["HOME"] = "/root" },
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output + error.Result);
            return output + error.Result;
        }
        finally
        {
            Directory.Delete(above);
        }
    }

    private static IEnumerable<string> Names(JsonNode? list) => list is JsonArray items ? items.Select(static item => (string)item!) : [];
}
