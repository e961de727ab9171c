namespace Hardening.Tests.Rules.Ssh;

public sealed class CipherWithoutEncryptThenMacTests : RuleTests<CipherWithoutEncryptThenMac>
{
    [Fact]
    public void Finds_a_cipher_checked_too_late() =>
        Finds("""server.Ssh.{|also:Ciphers(Cipher.Aes256Gcm, Cipher.Aes256Ctr)|}.[|Macs(Mac.HmacSha512, Mac.HmacSha256)|];""",
            "aes256-ctr needs a MAC, and none of the list (hmac-sha2-512,hmac-sha2-256) is encrypt-then-MAC.");

    [Fact]
    public void Leaves_one_good_code_alone() =>
        IsSilent("""server.Ssh.Ciphers(Cipher.Aes256Ctr).Macs(Mac.HmacSha512Etm, Mac.HmacSha256);""");

    [Fact]
    public void Leaves_the_codes_of_NixOS_alone() =>
        IsSilent("""server.Ssh.Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Gcm, Cipher.Aes256Ctr);""");

    [Fact]
    public void Leaves_ciphers_alone_that_need_no_code() =>
        IsSilent("""server.Ssh.Ciphers(Cipher.Aes256Gcm).Macs(Mac.HmacSha512);""");

    [Fact]
    public void Does_not_guess_the_codes() =>
        IsUndecided("""server.Ssh.Ciphers(Cipher.Aes256Ctr).Macs(args.Length > 0 ? Mac.HmacSha512Etm : Mac.HmacSha512);""");
}
