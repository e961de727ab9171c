namespace Hardening.Tests.Rules.Kernel;

public sealed class BlacklistedModuleRemovedTests : RuleTests<BlacklistedModuleRemoved>
{
    [Fact]
    public void Finds_names_that_are_gone() =>
        Finds("""server.Kernel.[|Blacklist("econet", "decnet", "ipx", "sctp")|];""",
            "No module of the host's kernel is called econet, decnet or ipx: these entries have no effect.");

    [Fact]
    public void Leaves_names_alone_that_the_kernel_has() =>
        IsSilent("""server.Kernel.Blacklist("sctp", "n-hdlc", "squashfs");""");

    [Fact]
    public void Leaves_groups_alone_which_serve_several_kernels() =>
        IsSilent("""server.Kernel.Blacklist(KernelModules.ObscureNetworking, KernelModules.RareFilesystems);""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Kernel.Blacklist(args.Length > 0 ? "econet" : "sctp");""");

    [Fact]
    public void Comes_once_where_the_call_is_broken_over_lines() =>
        Finds("""
            server.Kernel.[|Blacklist("econet",
                "decnet")|];
            """, "No module of the host's kernel is called econet or decnet: these entries have no effect.");
}
