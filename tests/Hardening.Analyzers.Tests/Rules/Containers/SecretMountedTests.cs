namespace Hardening.Tests.Rules.Containers;

public sealed class SecretMountedTests : RuleTests<SecretMounted>
{
    [Fact]
    public void Finds_a_secret_that_goes_stale() =>
        Finds("""
            var web = server.Containers.Add("web");
            web.[|BindReadOnly("/run/agenix/token")|];
            """,
            "/run/agenix/token in web keeps the value it had when the container started.");

    [Fact]
    public void Finds_a_secret_that_cannot_be_read() =>
        Finds("""
            var web = server.Containers.Add("web");
            web.{|also:UserNamespace()|};
            web.[|BindReadOnly("/run/secrets/token", "/token")|];
            """,
            "web cannot read /run/secrets/token: its root is unprivileged on server, and the file belongs to root.");

    [Fact]
    public void Finds_the_whole_folder() =>
        Finds("""server.Containers.Add("web").[|BindReadOnly("/run/agenix")|];""");

    [Fact]
    public void Leaves_what_is_handed_in_alone() =>
        IsSilent("""
            var token = server.Secrets.Add("token");
            server.Containers.Add("web").UserNamespace().Credential(token);
            """);

    [Fact]
    public void Does_not_guess_the_path() =>
        IsUndecided("""server.Containers.Add("web").BindReadOnly(args.Length > 0 ? "/run/agenix/token" : "/srv", "/srv");""");
}
