using System.Runtime.Versioning;

namespace Hardening.Nix.Tests.Lab.Machine;

/// <summary>A host is installed as emitted, boots, lets its owner in, and does so again after its root was wiped.</summary>
[SupportedOSPlatform("linux")]
public sealed class InstalledHostTests
{
    private const string State = "/var/lib/private/" + SmallFleet.Service;

    private const string FileOfKey = "${key//.//}";

    // What is asked on the host, as root. The marks are on the root that the next boot wipes.
    private static readonly string Questions = $"""
        echo "<account> $(id -u)"
        findmnt -rn -o TARGET,FSTYPE,OPTIONS | while read -r at type options; do echo "<mount $at> $type,$options"; done
        for key in $(cut -d= -f1 /etc/sysctl.d/60-nixos.conf); do echo "<sysctl $key> $(cat /proc/sys/{FileOfKey})"; done
        echo "<failed> $(systemctl --failed --plain --no-legend)"
        echo "<service> $(systemctl is-active {SmallFleet.Service}) $(wc -l <{State}/leases) $(stat -c %a /var/lib/private)"
        echo "<machine-id> $(cat /etc/machine-id)"
        echo "<module> $(grep -c '^sch_cake ' /proc/modules)"
        mkdir /run/top && mount -t btrfs -o subvolid=5 /dev/mapper/crypted /run/top
        echo "<marks> $(ls -d /mark /home/{SmallFleet.Administrator}/mark 2>/dev/null)"
        echo "<old> $(ls -d /run/top/old_roots/*/mark /run/top/old_roots/*/home/{SmallFleet.Administrator}/mark 2>/dev/null | wc -l)"
        umount /run/top
        touch /mark /home/{SmallFleet.Administrator}/mark
        """;

    [Fact]
    public void The_owner_gets_in_and_becomes_root_before_and_after_the_root_is_wiped()
    {
        using var host = new InstalledHost();
        Assert.Equal([], host.ModulesMissingFromInitrd());

        var first = Answers(host);
        Assert.Equal("0", first["account"]);
        Assert.Equal("", first["failed"]);
        Assert.Equal("", first["marks"]);
        Assert.Equal("0", first["old"]);
        Assert.Equal("active 1 700", first["service"]);
        Assert.Equal("1", first["module"]);
        foreach (var system in host.Disks.FileSystems)
            Assert.Superset(MountOptions(system.Options), first[$"mount {system.At}"].Split(',').ToHashSet());
        Assert.Equal(host.Emitted.Configuration["boot"]!["kernel"]!["sysctl"]!.AsObject().Select(setting => $"{setting.Key} = {setting.Value}"),
            host.Emitted.Configuration["boot"]!["kernel"]!["sysctl"]!.AsObject().Select(setting => $"{setting.Key} = {first[$"sysctl {setting.Key}"]}"));

        var second = Answers(host);
        Assert.Equal("0", second["account"]);
        Assert.Equal("", second["failed"]);
        Assert.Equal("", second["marks"]);
        Assert.Equal("2", second["old"]);
        Assert.Equal("active 2 700", second["service"]);
        Assert.Equal(first["machine-id"], second["machine-id"]);
    }

    private static Dictionary<string, string> Answers(InstalledHost host)
    {
        Dictionary<string, string> answers = [];
        host.Boot(guest =>
        {
            var (_, asRoot) = guest.Run("root", "true");
            Assert.Contains("Permission denied (publickey)", asRoot, StringComparison.Ordinal);
            Assert.NotEqual(0, guest.Run(SmallFleet.Administrator, "/run/wrappers/bin/sudo -n true").ExitCode);
            var (code, output) = guest.Run(SmallFleet.Administrator, "/run/wrappers/bin/sudo -S -p '' sh -s", $"{InstalledHost.Password}\n{Questions}\n");
            Assert.True(code == 0, output + guest.Console);
            answers = output.Split('\n').Where(line => line.StartsWith('<')).ToDictionary(line => line[1..line.IndexOf('>', StringComparison.Ordinal)], line => line[(line.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim());
        });
        return answers;
    }

    // As the kernel shows them: what is its default it leaves out, and what begins with x- is for systemd.
    private static HashSet<string> MountOptions(string options) =>
        [.. options.Split(',').Where(option => option != "defaults" && !option.StartsWith("x-", StringComparison.Ordinal)).Select(option => option switch
        {
            "compress=zstd" => "compress=zstd:3",
            "umask=0077" => "dmask=0077",
            _ => option,
        })];
}
