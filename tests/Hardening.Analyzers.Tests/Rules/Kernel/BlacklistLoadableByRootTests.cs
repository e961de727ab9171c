namespace Hardening.Tests.Rules.Kernel;

public sealed class BlacklistLoadableByRootTests : RuleTests<BlacklistLoadableByRoot>
{
    [Fact]
    public void Finds_file_systems_beside_lockdown() =>
        Finds("""server.Kernel.{|also:Lockdown(Confidentiality)|}.[|Blacklist("squashfs", "nfs", "sctp")|];""",
            "squashfs and nfs do not load by themselves, but root can still load them by name, although lockdown=confidentiality keeps root out of the kernel.");

    [Fact]
    public void Finds_them_beside_enforced_signatures() =>
        Finds("""server.Kernel.{|also:EnforceModuleSignatures()|}.[|Blacklist("udf")|];""");

    [Fact]
    public void Leaves_modules_alone_that_the_kernel_refuses() =>
        IsSilent("""server.Kernel.Lockdown(Confidentiality).Blacklist("squashfs", "nfs").BootParameter("module_blacklist=squashfs,nfs");""");

    [Fact]
    public void Leaves_hosts_alone_that_trust_root() =>
        IsSilent("""server.Kernel.Blacklist("squashfs", "nfs");""");

    [Fact]
    public void Does_not_guess_what_the_kernel_refuses() =>
        IsUndecided("""server.Kernel.Lockdown(Confidentiality).Blacklist("squashfs").BootParameter($"module_blacklist={(args.Length > 0 ? "squashfs" : "nfs")}");""");

    [Fact]
    public void Comes_once_where_the_call_is_broken_over_lines() =>
        Finds("""
            server.Kernel
                .{|also:Lockdown(LockdownMode.Integrity)|}
                .[|Blacklist(
                    "cramfs",
                    "hfs")|];
            """);

    [Fact]
    public void Finds_it_where_lockdown_is_asked_from_a_kernel_without_it() =>
        Finds("""server.Kernel.{|also:BootParameter("lockdown=integrity")|}.[|Blacklist("cramfs")|];""",
            "cramfs does not load by itself, but root can still load it by name, although lockdown=integrity is to keep root out of the kernel.");

    [Fact]
    public void Leaves_a_kernel_alone_of_which_nothing_is_asked() => IsSilent("""server.Kernel.Blacklist("cramfs");""");
}
