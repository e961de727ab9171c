namespace Hardening.Tests.Rules.Users;

public sealed class OrdinaryKeyIsRootElsewhereTests : RuleTests<OrdinaryKeyIsRootElsewhere>
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh";

    [Fact]
    public void Finds_a_key_that_is_root_elsewhere() =>
        Finds("""
            server.Ssh.Enable();
            server.Users.Add("deploy", user => user.{|also:AuthorizedKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh")|});
            var other = fleet.Server("other");
            other.Ssh.Enable();
            other.Users.Add("admin", user => user
                .{|also:Wheel()|}
                .[|AuthorizedKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDZ6kZ7psonAS4CkE3OmhR36eONIVIyzXyDaWaLSrqSh")|]);
            """,
            "The key of deploy on server also opens admin on other, which can become root.");

    [Fact]
    public void Leaves_a_key_that_is_root_everywhere() =>
        IsSilent($"""
            server.Ssh.Enable(); server.Users.Add("admin", user => user.Wheel().AuthorizedKey("{Key}"));
            var other = fleet.Server("other"); other.Ssh.Enable(); other.Users.Add("admin", user => user.Wheel().AuthorizedKey("{Key}"));
            """);

    [Fact]
    public void Leaves_a_host_without_a_server() =>
        IsSilent($"""
            server.Ssh.Enable(); server.Users.Add("deploy", user => user.AuthorizedKey("{Key}"));
            var other = fleet.Server("other"); other.Ssh.Disable(); other.Users.Add("admin", user => user.Wheel().AuthorizedKey("{Key}"));
            """);

    [Fact]
    public void Does_not_guess_the_group() =>
        IsUndecided($"""
            server.Ssh.Enable(); server.Users.Add("deploy", user => user.AuthorizedKey("{Key}"));
            var other = fleet.Server("other"); other.Ssh.Enable(); other.Users.Add("admin", user => user.Groups(args.Length > 0 ? "wheel" : "video").AuthorizedKey("{Key}"));
            """);
}
