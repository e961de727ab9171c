namespace Hardening.Tests.Rules.Kernel;

public sealed class OnlyAllInterfacesTests : RuleTests<OnlyAllInterfaces>
{
    [Fact]
    public void Finds_redirects_of_IPv4() =>
        Finds("""server.Kernel.[|Sysctl("net.ipv4.conf.all.accept_redirects", 0)|];""",
            "net.ipv4.conf.all.accept_redirects = 0 alone leaves the interfaces at 1: an interface that does not forward accepts if either allows it.");

    [Fact]
    public void Finds_redirects_of_IPv6() =>
        Finds("""server.Kernel.[|Sysctl("net.ipv6.conf.all.accept_redirects", 0)|];""");

    [Fact]
    public void Leaves_the_named_method_alone() =>
        IsSilent("""server.Network.RefuseRedirects();""");

    [Fact]
    public void Leaves_keys_alone_where_all_decides() =>
        IsSilent("""server.Kernel.Sysctl("net.ipv4.conf.all.accept_source_route", 0);""");

    [Fact]
    public void Leaves_IPv6_alone_that_is_off() =>
        IsSilent("""server.Network.DisableIPv6(); server.Kernel.Sysctl("net.ipv6.conf.all.accept_redirects", 0);""");

    [Fact]
    public void Does_not_guess_the_other_key() =>
        IsUndecided("""server.Kernel.Sysctl("net.ipv4.conf.all.accept_redirects", 0).Sysctl(args.Length > 0 ? "net.ipv4.conf.default.accept_redirects" : "kernel.sysrq", 0);""");
}
