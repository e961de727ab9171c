namespace Hardening.Tests.Rules.Kernel;

public sealed class UnusedHypervisorTests : RuleTests<UnusedHypervisor>
{
    [Fact]
    public void Finds_the_hypervisor() =>
        Finds("""server.Kernel.Blacklist("dccp").[|Load("kvm-intel")|];""",
            "kvm-intel is loaded at boot, but server describes nothing that runs virtual machines.");

    [Fact]
    public void Leaves_hosts_alone_with_modules_of_their_own() =>
        IsSilent("""server.Import("./virtual-machines.nix"); server.Kernel.Load("kvm-amd");""");

    [Fact]
    public void Leaves_hosts_alone_that_keep_no_module_out() =>
        IsSilent("""server.Kernel.Load("kvm-intel");""");

    [Fact]
    public void Leaves_other_modules_alone() =>
        IsSilent("""server.Kernel.Load("tcp_bbr");""");

    [Fact]
    public void Does_not_guess_the_module() =>
        IsUndecided("""server.Kernel.Blacklist("dccp").Load(args.Length > 0 ? "kvm-intel" : "tcp_bbr");""");
}
