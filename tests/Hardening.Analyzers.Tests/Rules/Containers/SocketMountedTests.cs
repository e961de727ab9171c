namespace Hardening.Tests.Rules.Containers;

public sealed class SocketMountedTests : RuleTests<SocketMounted>
{
    [Fact]
    public void Finds_a_socket() =>
        Finds("""server.Containers.Add("web").[|BindReadOnly("/run/docker.sock")|];""",
            "web can control Docker, which starts anything as root through /run/docker.sock, read-only or not.");

    [Fact]
    public void Finds_the_folder_of_a_socket() =>
        Finds("""server.Containers.Add("web").[|BindWritable("/run/dbus", "/dbus")|];""");

    [Fact]
    public void Leaves_other_files_alone() =>
        IsSilent("""server.Containers.Add("web").BindReadOnly("/run/mysql/mysqld.sock").BindReadOnly("/nix/store");""");

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Containers.Add("web").BindReadOnly(args.Length > 0 ? "/run/docker.sock" : "/srv", "/srv");""");
}
