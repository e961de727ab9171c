namespace Hardening.Tests.Rules.Ssh;

public sealed class WeakAlgorithmTests : RuleTests<WeakAlgorithm>
{
    [Fact]
    public void Finds_a_broken_cipher() =>
        Finds("""server.Ssh.[|Ciphers(Cipher.Aes256Gcm, Cipher.TripleDesCbc)|];""",
            "The cipher 3des-cbc is broken: 64-bit blocks (Sweet32).");

    [Fact]
    public void Finds_a_weak_key_exchange() =>
        Finds("""server.Ssh.[|KeyExchange(Kex.MlKem768X25519, Kex.EcdhNistP256)|];""",
            "The key exchange ecdh-sha2-nistp256 is weak: NIST curve.");

    [Fact]
    public void Finds_a_broken_code() =>
        Finds("""server.Ssh.[|Macs(Mac.HmacSha512Etm, Mac.HmacMd5)|];""");

    [Fact]
    public void Leaves_sound_ones_alone() =>
        IsSilent("""
            server.Ssh.KeyExchange(Kex.MlKem768X25519, Kex.Curve25519LibSsh)
                .Ciphers(Cipher.ChaCha20Poly1305, Cipher.Aes256Ctr)
                .Macs(Mac.HmacSha512Etm, Mac.HmacSha256);
            """);

    [Fact]
    public void Leaves_ones_alone_that_no_server_knows_any_more() =>
        IsSilent("""server.Ssh.Ciphers(Cipher.Aes256Gcm, Cipher.Arcfour);""");

    [Fact]
    public void Does_not_guess_the_list() =>
        IsUndecided("""server.Ssh.Ciphers(args.Length > 0 ? Cipher.Aes256Gcm : Cipher.TripleDesCbc);""");
}
