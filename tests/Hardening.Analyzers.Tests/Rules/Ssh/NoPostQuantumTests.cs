namespace Hardening.Tests.Rules.Ssh;

public sealed class NoPostQuantumTests : RuleTests<NoPostQuantum>
{
    [Fact]
    public void Finds_a_list_of_yesterday() =>
        Finds("""server.Ssh.[|KeyExchange(Kex.Curve25519, Kex.Curve25519LibSsh)|];""",
            "Recorded SSH connections to server can be decrypted later: no listed key exchange is post-quantum.");

    [Fact]
    public void Leaves_a_list_alone_that_has_one() =>
        IsSilent("""server.Ssh.KeyExchange(Kex.Sntrup761X25519OpenSsh, Kex.Curve25519);""");

    [Fact]
    public void Leaves_the_default_alone() =>
        IsSilent("""server.Ssh.KeyOnly();""");

    [Fact]
    public void Does_not_guess_the_list() =>
        IsUndecided("""server.Ssh.KeyExchange(args.Length > 0 ? Kex.MlKem768X25519 : Kex.Curve25519);""");
}
