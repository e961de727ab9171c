namespace Hardening.Tests.Rules.Kernel;

public sealed class UserNamespacesNeededTests : RuleTests<UserNamespacesNeeded>
{
    [Fact]
    public void Finds_a_container_with_a_user_namespace() =>
        Finds("""
            server.Containers.Add("web", container => container.{|also:UserNamespace()|});
            server.Kernel.[|Sysctl("user.max_user_namespaces", 0)|];
            """, "user.max_user_namespaces = 0 keeps container web from starting, which has a user namespace.");

    [Fact]
    public void Finds_a_service_with_private_users() =>
        Finds("""
            server.Services.Add("worker", unit => unit.Run("hello").DynamicUser().Sandbox(box => box.{|also:PrivateUsers()|}));
            server.Kernel.[|Sysctl("user.max_user_namespaces", 0)|];
            """, "user.max_user_namespaces = 0 keeps service worker from starting, which has PrivateUsers.");

    [Fact]
    public void Finds_upgrades_that_build() =>
        Finds("""
            server.Updates.{|also:Automatic("github:owner/repo", "weekly")|};
            server.Kernel.[|Sysctl("user.max_user_namespaces", 0)|];
            """, "user.max_user_namespaces = 0 keeps upgrades from building, because Nix builds in user namespaces.");

    [Fact]
    public void Leaves_a_host_alone_that_needs_none() => IsSilent("""server.Kernel.Sysctl("user.max_user_namespaces", 0);""");

    [Fact]
    public void Leaves_a_limit_alone_that_is_high_enough() =>
        IsSilent("""server.Containers.Add("web", container => container.UserNamespace()); server.Kernel.Sysctl("user.max_user_namespaces", 1000);""");

    [Fact]
    public void Does_not_guess_the_limit() =>
        IsUndecided("""server.Containers.Add("web", container => container.UserNamespace()); server.Kernel.Sysctl("user.max_user_namespaces", args.Length);""");
}
