using System.Globalization;
using Hardening.Nix.Tests.Evaluation;

namespace Hardening.Nix.Tests.Emission;

/// <summary>The script and the unit that replace the root, run by a real shell and judged by the real systemd.</summary>
public sealed class RollbackTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rollback").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_old_root_is_put_aside_and_a_new_one_is_empty()
    {
        File.WriteAllText(Path.Combine(Root(), "forgotten"), "x");
        Run();
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "root")));
        Assert.True(File.Exists(Path.Combine(Assert.Single(Old()), "forgotten")));
    }

    [Fact]
    public void What_is_older_than_its_days_goes_and_the_newest_always_stays()
    {
        Root();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var (young, old) = (now - 86_400, now - (40 * 86_400));
        foreach (var at in new[] { young, old }) Directory.CreateDirectory(Aside(at));
        Run();
        Assert.Equal(2, Old().Length);
        Assert.True(Directory.Exists(Aside(young)));
        Assert.False(Directory.Exists(Aside(old)));
    }

    [Fact]
    public void More_than_their_number_are_never_kept()
    {
        Root();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        for (var i = 1; i <= 10; i++) Directory.CreateDirectory(Aside(now - (i * 60)));
        Run();
        Assert.Equal(5, Old().Length);
        Assert.True(Directory.Exists(Aside(now - 60)));
        Assert.False(Directory.Exists(Aside(now - 600)));
    }

    [Fact]
    public void Without_a_root_there_is_one_afterwards()
    {
        Run();
        Assert.True(Directory.Exists(Path.Combine(folder, "root")));
        Assert.Empty(Old());
    }

    [Fact]
    public void When_no_new_root_can_be_made_the_old_one_is_back()
    {
        File.WriteAllText(Path.Combine(Root(), "kept"), "x");
        Run(create: "exit 1");
        Assert.True(File.Exists(Path.Combine(folder, "root", "kept")));
    }

    [Fact]
    public void What_somebody_else_put_beside_the_old_roots_stays()
    {
        Root();
        var own = Directory.CreateDirectory(Path.Combine(folder, "old_roots", "before-the-move")).FullName;
        Run();
        Assert.True(Directory.Exists(own));
    }

    [Fact]
    public void A_machine_whose_clock_stands_still_loses_no_root()
    {
        File.WriteAllText(Path.Combine(Root(), "first"), "x");
        Run(date: "1000");
        File.WriteAllText(Path.Combine(folder, "root", "second"), "x");
        Run(date: "1000");
        Assert.Equal(2, Old().Length);
    }

    [Fact]
    public void Systemd_takes_the_unit_as_NixOS_would_write_it()
    {
        RealTool.Needs("systemd-analyze", "systemd");
        var unit = StorageTests.Definitions(Described, "impermanence");
        File.WriteAllText(Path.Combine(folder, "rollback.service"), string.Join('\n',
        [
            "[Unit]",
            $"After={string.Join(' ', StorageTests.Strings(StorageTests.One(unit, "after")))}",
            $"Before={string.Join(' ', StorageTests.Strings(StorageTests.One(unit, "before")))}",
            $"DefaultDependencies={((NixosValue.Text)StorageTests.One(unit, "DefaultDependencies")).Value}",
            "[Service]",
            $"Type={((NixosValue.Text)StorageTests.One(unit, "Type")).Value}",
            "ExecStart=/bin/true",
            "",
        ]));
        var (code, output) = RealTool.Run("systemd-analyze", "verify", "--man=no", Path.Combine(folder, "rollback.service"));
        Assert.True(code == 0 && output.Length == 0, output);
    }

    private static void Described(Server host) => host.Storage.Disk("main", "/dev/disk/by-id/x", disk => disk
        .Encrypted("crypted", luks => luks.Btrfs(fs => fs.Subvolume("root", "/").WipeAtBoot("root", TimeSpan.FromDays(30), atMost: 5))));

    private string Root() => Directory.CreateDirectory(Path.Combine(folder, "root")).FullName;

    private string Aside(long at) => Path.Combine(folder, "old_roots", at.ToString(CultureInfo.InvariantCulture));

    private string[] Old() => Directory.GetDirectories(Path.Combine(folder, "old_roots"));

    private void Run(string create = "mkdir \"$3\"", string date = "")
    {
        var script = ((NixosValue.Text)StorageTests.One(StorageTests.Definitions(Described, "impermanence"), "script")).Value
            .Replace("top=/rollback", $"top={folder}", StringComparison.Ordinal);
        // Folders stand in for subvolumes, which only root can make.
        var clock = date.Length == 0 ? "" : $"date() {{ echo {date}; }}\n";
        var stand = $$"""
            mount() { :; }
            umount() { :; }
            btrfs() {
              case "$2" in
                list) : ;;
                delete) rm -r "$3" ;;
                create) ({{create}}) ;;
              esac
            }
            {{clock}}
            """;
        var file = Path.Combine(folder, "script.sh");
        File.WriteAllText(file, stand + script);
        var (code, output) = RealTool.Run("/bin/sh", file);
        Assert.True(code == 0, output);
    }
}
