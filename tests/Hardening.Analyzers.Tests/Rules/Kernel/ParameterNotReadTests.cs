namespace Hardening.Tests.Rules.Kernel;

public sealed class ParameterNotReadTests : RuleTests<ParameterNotRead>
{
    [Fact]
    public void Finds_a_parameter_of_boot_loaders() =>
        Finds("""server.Kernel.[|BootParameter("vga=0x317")|];""",
            "vga=0x317 has no effect: only a boot loader reads it, and from another place.");

    [Fact]
    public void Finds_a_parameter_of_another_architecture() =>
        Finds("""server.Kernel.[|BootParameter("nospectre_bhb")|];""");

    [Fact]
    public void Leaves_it_alone_on_that_architecture() =>
        IsSilent("""server.Architecture(Architecture.Arm64); server.Kernel.BootParameter("nospectre_bhb");""");

    [Fact]
    public void Leaves_parameters_of_the_kernel_alone() =>
        IsSilent("""server.Kernel.BootParameter("nomodeset").BootParameter("boot.panic_on_fail");""");

    [Fact]
    public void Does_not_guess_the_name() =>
        IsUndecided("""server.Kernel.BootParameter(args.Length > 0 ? "vga=0x317" : "nomodeset");""");

    [Theory]
    [InlineData("Lockdown(LockdownMode.Integrity)")]
    [InlineData("Configure(\"WIREGUARD\", KernelConfigValue.Module)")]
    public void An_option_about_something_else_does_not_make_the_kernel_read_it(string call) =>
        Finds($"""server.Kernel.{call}.[|BootParameter("cgroup_enable=memory")|];""");
}
