namespace Hardening.Tests.Rules.Backup;

public sealed class NothingBackedUpTests : RuleTests<NothingBackedUp>
{
    private const string Machine = """server.Storage.Mount("/", "/dev/disk/by-uuid/0000", FilesystemFormat.Ext4); server.Users.Add("alice", user => user.Wheel());""";

    [Fact]
    public void Finds_a_host_without_a_backup() =>
        Finds(Program("""
            using Hardening;
            var fleet = new Fleet("homelab");
            var server = fleet.[|Server("server")|];
            """ + Machine), "Nothing described backs up server.");

    [Theory]
    [InlineData("services.restic.backups.main.repository", "/mnt/backup")]
    [InlineData("services.btrbk.instances.local.onCalendar", "daily")]
    [InlineData("systemd.services.backup-home.script", "exit 0")]
    public void Leaves_a_host_with_a_backup_alone(string option, string value) =>
        IsSilent(Machine + $"""server.Nixos.Set("{option}", "{value}");""");

    [Fact]
    public void Leaves_a_description_of_few_settings_alone() =>
        IsSilent("""server.Ssh.Enable();""");

    [Fact]
    public void Does_not_guess_what_an_option_is() =>
        IsUndecided(Machine + """server.Nixos.Set(args.Length > 0 ? "services.borgbackup.jobs.a.repo" : "services.borgbackup.jobs.b.repo", "/mnt");""");
}
