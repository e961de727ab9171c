namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlOutsideArchitectureTests : RuleTests<SysctlOutsideArchitecture>
{
    [Fact]
    public void Finds_bits_of_ARM_on_x86() =>
        Finds("""server.Kernel.[|Sysctl("vm.mmap_rnd_bits", 18)|];""", "vm.mmap_rnd_bits = 18 is refused by the kernel: x86-64 accepts 28 to 32.");

    [Fact]
    public void Finds_too_few_bits_on_ARM() =>
        Finds("""server.{|also:Architecture(Architecture.Arm64)|}.Kernel.[|Sysctl("vm.mmap_rnd_compat_bits", 8)|];""",
            "vm.mmap_rnd_compat_bits = 8 is refused by the kernel: 64-bit ARM accepts 11 to 16.");

    [Theory]
    [InlineData("vm.mmap_rnd_bits", 18)]
    [InlineData("vm.mmap_rnd_bits", 33)]
    [InlineData("vm.mmap_rnd_compat_bits", 16)]
    public void Takes_what_ARM_takes(string key, int bits) =>
        IsSilent($"""server.Architecture(Architecture.Arm64).Kernel.Sysctl("{key}", {bits});""");

    [Fact]
    public void Takes_what_x86_takes() => IsSilent("""server.Architecture(Architecture.X64).Kernel.RandomizeMemoryLayout(bits: 32, compatBits: 16);""");

    [Fact]
    public void Does_not_guess_the_architecture() =>
        IsUndecided("""server.Architecture(args.Length > 0 ? Architecture.Arm64 : Architecture.X64).Kernel.Sysctl("vm.mmap_rnd_bits", 18);""");
}
