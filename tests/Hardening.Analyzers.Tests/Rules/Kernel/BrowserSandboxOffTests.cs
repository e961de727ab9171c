namespace Hardening.Tests.Rules.Kernel;

public sealed class BrowserSandboxOffTests : RuleTests<BrowserSandboxOff>
{
    [Fact]
    public void Finds_it_on_a_laptop() =>
        Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab");
            fleet.{|also:Laptop("notebook")|}.Kernel.[|Sysctl("user.max_user_namespaces", 0)|];
            """),
            "user.max_user_namespaces = 0 disables the sandbox of browsers and Flatpak on notebook, a laptop.");

    [Fact]
    public void Leaves_servers_alone() =>
        IsSilent("""server.Kernel.Sysctl("user.max_user_namespaces", 0);""");

    [Fact]
    public void Leaves_other_limits_alone() =>
        IsSilent("""fleet.Laptop("notebook").Kernel.Sysctl("user.max_user_namespaces", 1000);""");

    [Fact]
    public void Does_not_guess_the_limit() =>
        IsUndecided("""fleet.Laptop("notebook").Kernel.Sysctl("user.max_user_namespaces", args.Length);""");
}
