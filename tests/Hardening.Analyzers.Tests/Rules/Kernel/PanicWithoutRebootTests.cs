namespace Hardening.Tests.Rules.Kernel;

public sealed class PanicWithoutRebootTests : RuleTests<PanicWithoutReboot>
{
    [Fact]
    public void Finds_the_parameter_without_a_restart() =>
        Finds("""server.Kernel.[|BootParameter("oops=panic")|];""",
            "oops=panic panics the server on a kernel error, and no reboot follows (kernel.panic is unset).");

    [Fact]
    public void Finds_the_sysctl_and_a_restart_that_is_off() =>
        Finds("""
            server.Kernel
                .[|Sysctl("kernel.panic_on_oops", 1)|]
                .{|also:Sysctl("kernel.panic", 0)|};
            """);

    [Fact]
    public void Leaves_the_named_method_alone() =>
        IsSilent("""server.Kernel.PanicOnOops(rebootAfter: TimeSpan.FromSeconds(1));""");

    [Fact]
    public void Leaves_either_form_of_restart_alone() =>
        IsSilent("""server.Kernel.BootParameter("oops=panic").Sysctl("kernel.panic", 10);""");

    [Fact]
    public void Leaves_laptops_alone() =>
        IsSilent("""fleet.Laptop("notebook").Kernel.BootParameter("oops=panic");""");

    [Fact]
    public void Does_not_guess_the_time() =>
        IsUndecided("""server.Kernel.BootParameter("oops=panic").Sysctl("kernel.panic", args.Length);""");

    [Theory]
    [InlineData("linuxPackages_hardened")]
    [InlineData("cachyosKernels.linuxPackages-cachyos-server")]
    public void Leaves_kernels_alone_whose_build_is_not_known(string package) =>
        IsSilent($"""server.Kernel.Package(KernelPackages.Named("{package}")).BootParameter("oops=panic");""");
}
