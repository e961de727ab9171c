namespace Hardening.Tests.Rules.Kernel;

public sealed class SysctlReadOnlyTests : RuleTests<SysctlReadOnly>
{
    [Fact]
    public void Finds_keys_that_cannot_be_written() =>
        Finds("""
            server.Nixos
                .[|Set("boot.kernel.sysctl.\"net.ipv4.conf.all.mc_forwarding\"", 0)|]
                .{|also:Set("boot.kernel.sysctl.\"net.ipv4.conf.default.mc_forwarding\"", 0)|};
            """,
            message: "net.ipv4.conf.all.mc_forwarding and net.ipv4.conf.default.mc_forwarding on server cannot be written: the key is read-only.");

    [Fact]
    public void Leaves_keys_that_can() => IsSilent("""server.Nixos.Set("boot.kernel.sysctl.\"net.ipv4.conf.all.forwarding\"", 0);""");

    [Fact]
    public void Does_not_guess_the_value() => IsUndecided("""server.Nixos.Set("boot.kernel.sysctl.\"net.ipv4.conf.all.mc_forwarding\"", args.Length);""");
}
