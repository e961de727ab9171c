namespace Hardening.Tests.Rules.Kernel;

public sealed class UserNamespaceSysctlWithoutEffectTests : RuleTests<UserNamespaceSysctlWithoutEffect>
{
    [Fact]
    public void Finds_it_on_the_kernel_of_the_release() =>
        Finds("""server.Kernel.[|Sysctl("kernel.unprivileged_userns_clone", 0)|];""",
            "kernel.unprivileged_userns_clone = 0 has no effect: the host's kernel (the release's own) does not have this sysctl, so any user can create user namespaces.");

    [Fact]
    public void Finds_it_on_a_named_kernel() =>
        Finds("""server.Kernel.{|also:Package(KernelPackages.Latest)|}.[|Sysctl("kernel.unprivileged_userns_clone", 0)|];""");

    [Fact]
    public void Leaves_patched_kernels_alone() =>
        IsSilent("""server.Kernel.Package(KernelPackages.Named("linuxPackages_zen")).Sysctl("kernel.unprivileged_userns_clone", 0);""");

    [Fact]
    public void Leaves_the_limit_alone() =>
        IsSilent("""server.Kernel.Sysctl("user.max_user_namespaces", 0);""");

    [Fact]
    public void Does_not_guess_the_kernel() =>
        IsUndecided("""server.Kernel.Package(KernelPackages.Named(args.Length > 0 ? "linuxPackages_zen" : "linuxPackages")).Sysctl("kernel.unprivileged_userns_clone", 0);""");
}
