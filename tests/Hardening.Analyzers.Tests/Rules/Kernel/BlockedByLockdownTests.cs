namespace Hardening.Tests.Rules.Kernel;

public sealed class BlockedByLockdownTests : RuleTests<BlockedByLockdown>
{
    [Fact]
    public void Finds_raw_access_to_memory() =>
        Finds("""server.Kernel.{|also:Lockdown(Integrity)|}.[|BootParameter("iomem=relaxed")|];""",
            "iomem=relaxed allows access to device memory, but lockdown=integrity blocks it.");

    [Fact]
    public void Finds_a_second_kernel_for_crashes() =>
        Finds("""server.Kernel.{|also:Lockdown(Integrity)|}.[|BootParameter("crashkernel=256M")|];""");

    [Fact]
    public void Finds_profiling_in_the_stricter_mode() =>
        Finds("""server.Kernel.{|also:Lockdown(Confidentiality)|}.[|Sysctl("kernel.perf_event_paranoid", 1)|];""");

    [Fact]
    public void Leaves_profiling_alone_in_the_weaker_mode() =>
        IsSilent("""server.Kernel.Lockdown(Integrity).Sysctl("kernel.perf_event_paranoid", 1);""");

    [Fact]
    public void Leaves_the_tools_alone_without_lockdown() =>
        IsSilent("""server.Kernel.BootParameter("iomem=relaxed");""");

    [Fact]
    public void Does_not_guess_the_mode() =>
        IsUndecided("""server.Kernel.Lockdown(args.Length > 0 ? Integrity : Confidentiality).Sysctl("kernel.perf_event_paranoid", 1);""");
}
