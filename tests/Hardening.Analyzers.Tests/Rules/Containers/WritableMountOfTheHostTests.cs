namespace Hardening.Tests.Rules.Containers;

public sealed class WritableMountOfTheHostTests : RuleTests<WritableMountOfTheHost>
{
    [Fact]
    public void Finds_a_folder_of_the_host() =>
        Finds("""server.Containers.Add("web").[|BindWritable("/etc/nixos")|];""", "web may change /etc/nixos of server.");

    [Fact]
    public void Finds_a_folder_around_one() =>
        Finds("""server.Containers.Add("web").[|BindWritable("/var/lib", "/data")|];""", "web may change /var/lib of server, and /var/lib/nixos in it.");

    [Fact]
    public void Leaves_folders_for_the_container_and_what_it_only_reads_alone() =>
        IsSilent("""server.Containers.Add("web").BindWritable("/srv/web").BindWritable("/var/lib/web").BindReadOnly("/etc/hosts");""");

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Containers.Add("web").BindWritable(args.Length > 0 ? "/etc" : "/srv/web", "/data");""");
}
