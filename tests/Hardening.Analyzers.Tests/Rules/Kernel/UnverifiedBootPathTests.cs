namespace Hardening.Tests.Rules.Kernel;

public sealed class UnverifiedBootPathTests : RuleTests<UnverifiedBootPath>
{
    [Fact]
    public void Finds_lockdown_on_an_unsigned_boot() =>
        Finds($$"""
            server.Kernel.[|Lockdown(Confidentiality)|];
            server.Boot.{|also:SystemdBoot()|};
            """);

    [Fact]
    public void Leaves_Secure_Boot_alone() =>
        IsSilent($$"""
            server.Kernel.Lockdown(Confidentiality);
            server.Boot.SecureBoot();
            """);

    [Fact]
    public void Leaves_a_kernel_without_lockdown_alone() =>
        IsSilent($$"""
            server.Boot.SystemdBoot();
            """);

    [Fact]
    public void Does_not_guess_Secure_Boot() =>
        IsUndecided($$"""
            server.Kernel.Lockdown(Confidentiality);
            server.Boot.SystemdBoot();
            if (args.Length > 0) server.Boot.SecureBoot();
            """);
}
