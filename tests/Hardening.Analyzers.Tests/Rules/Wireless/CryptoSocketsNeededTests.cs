namespace Hardening.Tests.Rules.Wireless;

public sealed class CryptoSocketsNeededTests : RuleTests<CryptoSocketsNeeded>
{
    [Fact]
    public void Finds_the_module_that_the_kernel_refuses() =>
        Finds("""server.Kernel.[|BootParameter("module_blacklist=algif_aead,algif_skcipher")|]; server.Wireless.{|also:Iwd()|};""",
            "algif_skcipher is blocked on server, and iwd needs it to join a network.");

    [Fact]
    public void Finds_what_modprobe_is_told() =>
        Finds("""server.Nixos.[|Set("boot.extraModprobeConfig", "install algif_hash /bin/false")|]; server.Wireless.{|also:Iwd()|};""");

    [Fact]
    public void Leaves_the_module_with_the_fault_alone() => IsSilent("""server.Kernel.BootParameter("module_blacklist=algif_aead"); server.Wireless.Iwd();""");

    [Fact]
    public void Leaves_a_host_without_iwd() => IsSilent("""server.Kernel.BootParameter("module_blacklist=algif_hash");""");

    [Fact]
    public void Does_not_guess_the_list() => IsUndecided("""server.Kernel.BootParameter(args.Length > 0 ? "module_blacklist=algif_hash" : "module_blacklist=pcspkr"); server.Wireless.Iwd();""");
}
