using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How client and server agree on a secret (sshd_config <c>KexAlgorithms</c>).</summary>
/// <remarks>Sources: see <see cref="SshAlgorithm"/>.</remarks>
public sealed record Kex : SshAlgorithm
{
    private Kex(string name, SshRating rating, string since) : base(name, rating, since)
    {
    }

    /// <summary>ML-KEM 768 with X25519: safe against a quantum computer, and the first choice of OpenSSH 10.</summary>
    public static Kex MlKem768X25519 { get; } = new("mlkem768x25519-sha256", SshRating.Good, "9.9")
    {
        PostQuantum = true,
    };

    /// <summary>Streamlined NTRU Prime 761 with X25519: safe against a quantum computer.</summary>
    public static Kex Sntrup761X25519 { get; } = new("sntrup761x25519-sha512", SshRating.Good, "9.9")
    {
        PostQuantum = true,
    };

    /// <summary>The same under its name before OpenSSH 9.9, for older clients.</summary>
    public static Kex Sntrup761X25519OpenSsh { get; } = new("sntrup761x25519-sha512@openssh.com", SshRating.Good, "8.5")
    {
        PostQuantum = true,
    };

    /// <summary>ML-KEM 768 with NIST P-256: safe against a quantum computer; for places that have to use NIST curves.</summary>
    public static Kex MlKem768NistP256 { get; } = new("mlkem768nistp256-sha256", SshRating.Acceptable, "10.6")
    {
        PostQuantum = true,
        OffByDefaultSince = new Version(10, 6),
        Note = "ML-KEM is sound, the other half is a NIST curve; absent from OpenSSH 10.0",
    };

    /// <summary>X25519; sound today, but not against a quantum computer.</summary>
    public static Kex Curve25519 { get; } = new("curve25519-sha256", SshRating.Acceptable, "7.4")
    {
        Note = "recorded traffic can be decrypted by a later quantum computer",
    };

    /// <summary>X25519 under its name before OpenSSH 7.4.</summary>
    public static Kex Curve25519LibSsh { get; } = new("curve25519-sha256@libssh.org", SshRating.Acceptable, "6.5")
    {
        Note = "recorded traffic can be decrypted by a later quantum computer",
    };

    /// <summary>ECDH on NIST P-256.</summary>
    public static Kex EcdhNistP256 { get; } = new("ecdh-sha2-nistp256", SshRating.Weak, "5.7")
    {
        Note = "NIST curve",
    };

    /// <summary>ECDH on NIST P-384.</summary>
    public static Kex EcdhNistP384 { get; } = new("ecdh-sha2-nistp384", SshRating.Weak, "5.7")
    {
        Note = "NIST curve",
    };

    /// <summary>ECDH on NIST P-521.</summary>
    public static Kex EcdhNistP521 { get; } = new("ecdh-sha2-nistp521", SshRating.Weak, "5.7")
    {
        Note = "NIST curve",
    };

    /// <summary>Diffie-Hellman with a group from the moduli file.</summary>
    public static Kex DiffieHellmanGroupExchangeSha256 { get; } = new("diffie-hellman-group-exchange-sha256", SshRating.Acceptable, "4.4")
    {
        OffByDefaultSince = new Version(10, 0),
        Note = "as strong as the groups in the moduli file; costly for the server",
    };

    /// <summary>Diffie-Hellman, 4096 bits.</summary>
    public static Kex DiffieHellmanGroup16 { get; } = new("diffie-hellman-group16-sha512", SshRating.Acceptable, "7.3")
    {
        OffByDefaultSince = new Version(10, 0),
        Note = "costly for the server",
    };

    /// <summary>Diffie-Hellman, 8192 bits.</summary>
    public static Kex DiffieHellmanGroup18 { get; } = new("diffie-hellman-group18-sha512", SshRating.Acceptable, "7.3")
    {
        OffByDefaultSince = new Version(10, 0),
        Note = "the most costly for the server",
    };

    /// <summary>Diffie-Hellman, 2048 bits.</summary>
    public static Kex DiffieHellmanGroup14Sha256 { get; } = new("diffie-hellman-group14-sha256", SshRating.Weak, "7.3")
    {
        OffByDefaultSince = new Version(10, 0),
        Note = "about 112 bits of strength",
    };

    /// <summary>Diffie-Hellman, 2048 bits, with SHA-1.</summary>
    public static Kex DiffieHellmanGroup14Sha1 { get; } = new("diffie-hellman-group14-sha1", SshRating.Broken, "3.9")
    {
        OffByDefaultSince = new Version(8, 2),
        Note = "SHA-1",
    };

    /// <summary>Diffie-Hellman with a group from the moduli file, with SHA-1.</summary>
    public static Kex DiffieHellmanGroupExchangeSha1 { get; } = new("diffie-hellman-group-exchange-sha1", SshRating.Broken, "2.3")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "SHA-1",
    };

    /// <summary>Diffie-Hellman, 1024 bits, with SHA-1.</summary>
    public static Kex DiffieHellmanGroup1 { get; } = new("diffie-hellman-group1-sha1", SshRating.Broken, "2.3")
    {
        OffByDefaultSince = new Version(6, 7),
        Note = "Logjam; SHA-1",
    };

    /// <summary>The withdrawn predecessor of <see cref="Sntrup761X25519OpenSsh"/>.</summary>
    public static Kex Sntrup4591761X25519 { get; } = new("sntrup4591761x25519-sha512@tinyssh.org", SshRating.Broken, "8.0")
    {
        PostQuantum = true,
        RemovedIn = new Version(8, 5),
        Note = "withdrawn experiment",
    };

    /// <summary>All that any OpenSSH up to 10.6 knows, in no order of preference.</summary>
    public static IReadOnlyList<Kex> All { get; } =
    [
        MlKem768X25519, Sntrup761X25519, Sntrup761X25519OpenSsh, MlKem768NistP256, Curve25519, Curve25519LibSsh, EcdhNistP256,
        EcdhNistP384, EcdhNistP521, DiffieHellmanGroupExchangeSha256, DiffieHellmanGroup16, DiffieHellmanGroup18,
        DiffieHellmanGroup14Sha256, DiffieHellmanGroup14Sha1, DiffieHellmanGroupExchangeSha1, DiffieHellmanGroup1,
        Sntrup4591761X25519,
    ];

    /// <summary>Whether traffic that is recorded today stays closed to a quantum computer of the future.</summary>
    public bool PostQuantum { get; private init; }

    /// <summary>Takes the name of a key exchange that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>mlkem768x25519-sha256</c>.</param>
    /// <param name="algorithm">The key exchange, when the name is known.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out Kex? algorithm, [NotNullWhen(false)] out string? problem)
    {
        algorithm = null;
        problem = raw is "ext-info-s" or "kex-strict-s-v00@openssh.com"
            ? $"\"{raw}\" is not a key exchange: sshd adds this marker itself. Leave it out."
            : null;
        return problem is null && SshNames.TryFind(raw, "key exchange", All, out algorithm, out problem);
    }

    /// <summary>Takes the name of a key exchange that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>mlkem768x25519-sha256</c>.</param>
    /// <exception cref="SettingException">OpenSSH 10 does not know the name.</exception>
    public static Kex From(string raw) =>
        TryFrom(raw, out var algorithm, out var problem) ? algorithm : throw new SettingException(nameof(raw), problem);
}
