namespace Hardening.Tests.Rules.Ssh;

public sealed class AlgorithmNotInReleaseTests : RuleTests<AlgorithmNotInRelease>
{
    [Fact]
    public void Finds_a_cipher_that_was_removed() =>
        Finds("""server.Ssh.[|Ciphers(Cipher.Aes256Gcm, Cipher.Arcfour)|];""",
            "OpenSSH on server does not have the cipher arcfour: it was removed in OpenSSH 7.6.");

    [Fact]
    public void Finds_a_key_exchange_that_comes_later() =>
        Finds(Program("""
            using Hardening;

            var fleet = new Fleet("homelab", NixosRelease.V25_11);
            fleet.Server("server").Ssh.[|KeyExchange(Kex.MlKem768X25519, Kex.MlKem768NistP256)|];
            """),
            "OpenSSH on server does not have the key exchange mlkem768nistp256-sha256: it was added in OpenSSH 10.6.");

    [Fact]
    public void Leaves_later_releases_alone_whose_version_may_rise() =>
        IsSilent(Program("""
            using Hardening;

            var fleet = new Fleet("homelab", NixosRelease.V26_11);
            fleet.Server("server").Ssh.KeyExchange(Kex.MlKem768X25519, Kex.MlKem768NistP256);
            """));

    [Fact]
    public void Leaves_known_ones_alone() =>
        IsSilent("""server.Ssh.Ciphers(Cipher.Aes256Gcm, Cipher.TripleDesCbc).KeyExchange(Kex.MlKem768X25519);""");

    [Fact]
    public void Does_not_guess_the_list() =>
        IsUndecided("""server.Ssh.Ciphers(args.Length > 0 ? Cipher.Aes256Gcm : Cipher.Arcfour);""");
}
