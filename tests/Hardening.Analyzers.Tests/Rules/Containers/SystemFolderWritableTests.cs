namespace Hardening.Tests.Rules.Containers;

public sealed class SystemFolderWritableTests : RuleTests<SystemFolderWritable>
{
    [Fact]
    public void Finds_a_folder_of_the_host() =>
        Finds("""server.Containers.Add("web").[|BindWritable("/etc/nixos")|];""", "web can write to /etc/nixos of server.");

    [Fact]
    public void Finds_a_folder_around_one() =>
        Finds("""server.Containers.Add("web").[|BindWritable("/var/lib", "/data")|];""", "web can write to /var/lib of server, which contains /var/lib/nixos.");

    [Fact]
    public void Leaves_folders_for_the_container_and_what_it_only_reads_alone() =>
        IsSilent("""server.Containers.Add("web").BindWritable("/srv/web").BindWritable("/var/lib/web").BindReadOnly("/etc/hosts");""");

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Containers.Add("web").BindWritable(args.Length > 0 ? "/etc" : "/srv/web", "/data");""");
}
