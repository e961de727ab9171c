namespace Hardening.Tests.Rules.Ssh;

public sealed class MacsNeverUsedTests : RuleTests<MacsNeverUsed>
{
    [Fact]
    public void Finds_a_list_without_use() =>
        Finds("""server.Ssh.{|also:Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Gcm)|}.[|Macs(Mac.HmacSha512Etm)|];""",
            "No MAC is negotiated: every listed cipher is AEAD.");

    [Fact]
    public void Leaves_a_list_alone_that_a_cipher_needs() =>
        IsSilent("""server.Ssh.Ciphers(Cipher.Aes256Gcm, Cipher.Aes256Ctr).Macs(Mac.HmacSha512Etm);""");

    [Fact]
    public void Leaves_the_ciphers_of_NixOS_alone() =>
        IsSilent("""server.Ssh.Macs(Mac.HmacSha512Etm);""");

    [Fact]
    public void Does_not_guess_the_ciphers() =>
        IsUndecided("""server.Ssh.Ciphers(args.Length > 0 ? Cipher.Aes256Gcm : Cipher.Aes256Ctr).Macs(Mac.HmacSha512Etm);""");
}
