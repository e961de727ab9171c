using System.Diagnostics.CodeAnalysis;

namespace Hardening;

/// <summary>How a server proves who it is (sshd_config <c>HostKeyAlgorithms</c>), or a user (<c>PubkeyAcceptedAlgorithms</c>).</summary>
/// <remarks>Sources: see <see cref="SshAlgorithm"/>.</remarks>
public sealed record HostKeyAlgorithm : SshAlgorithm
{
    private HostKeyAlgorithm(string name, SshRating rating, string since) : base(name, rating, since)
    {
    }

    /// <summary>Ed25519.</summary>
    public static HostKeyAlgorithm Ed25519 { get; } = new("ssh-ed25519", SshRating.Good, "6.5");

    /// <summary>Ed25519 with a certificate.</summary>
    public static HostKeyAlgorithm Ed25519Certificate { get; } = new("ssh-ed25519-cert-v01@openssh.com", SshRating.Good, "6.5");

    /// <summary>Ed25519 in a FIDO token.</summary>
    public static HostKeyAlgorithm Ed25519Token { get; } = new("sk-ssh-ed25519@openssh.com", SshRating.Good, "8.2")
    {
        Note = "as a host key it needs the token at each start",
    };

    /// <summary>Ed25519 in a FIDO token, with a certificate.</summary>
    public static HostKeyAlgorithm Ed25519TokenCertificate { get; } = new("sk-ssh-ed25519-cert-v01@openssh.com", SshRating.Good, "8.2")
    {
        Note = "as a host key it needs the token at each start",
    };

    /// <summary>ML-DSA 44 with Ed25519: safe against a quantum computer.</summary>
    public static HostKeyAlgorithm MlDsa44Ed25519 { get; } = new("ssh-mldsa44-ed25519", SshRating.Good, "10.6")
    {
        PostQuantum = true,
        Note = "absent from OpenSSH 10.0",
    };

    /// <summary>ML-DSA 44 with Ed25519, with a certificate.</summary>
    public static HostKeyAlgorithm MlDsa44Ed25519Certificate { get; } = new("ssh-mldsa44-ed25519-cert", SshRating.Good, "10.6")
    {
        PostQuantum = true,
        Note = "absent from OpenSSH 10.0",
    };

    /// <summary>RSA with SHA-512.</summary>
    public static HostKeyAlgorithm RsaSha512 { get; } = new("rsa-sha2-512", SshRating.Good, "7.2")
    {
        Note = "weak with a key below 3072 bits",
    };

    /// <summary>RSA with SHA-256.</summary>
    public static HostKeyAlgorithm RsaSha256 { get; } = new("rsa-sha2-256", SshRating.Good, "7.2")
    {
        Note = "weak with a key below 3072 bits",
    };

    /// <summary>RSA with SHA-512, with a certificate.</summary>
    public static HostKeyAlgorithm RsaSha512Certificate { get; } = new("rsa-sha2-512-cert-v01@openssh.com", SshRating.Good, "7.8")
    {
        Note = "weak with a key below 3072 bits",
    };

    /// <summary>RSA with SHA-256, with a certificate.</summary>
    public static HostKeyAlgorithm RsaSha256Certificate { get; } = new("rsa-sha2-256-cert-v01@openssh.com", SshRating.Good, "7.8")
    {
        Note = "weak with a key below 3072 bits",
    };

    /// <summary>ECDSA on NIST P-256.</summary>
    public static HostKeyAlgorithm EcdsaNistP256 { get; } = new("ecdsa-sha2-nistp256", SshRating.Weak, "5.7")
    {
        Note = "NIST curve; a weak random number reveals the key",
    };

    /// <summary>ECDSA on NIST P-256, with a certificate.</summary>
    public static HostKeyAlgorithm EcdsaNistP256Certificate { get; } = new("ecdsa-sha2-nistp256-cert-v01@openssh.com", SshRating.Weak, "5.7")
    {
        Note = "NIST curve; a weak random number reveals the key",
    };

    /// <summary>ECDSA on NIST P-384.</summary>
    public static HostKeyAlgorithm EcdsaNistP384 { get; } = new("ecdsa-sha2-nistp384", SshRating.Weak, "5.7")
    {
        Note = "NIST curve; a weak random number reveals the key",
    };

    /// <summary>ECDSA on NIST P-384, with a certificate.</summary>
    public static HostKeyAlgorithm EcdsaNistP384Certificate { get; } = new("ecdsa-sha2-nistp384-cert-v01@openssh.com", SshRating.Weak, "5.7")
    {
        Note = "NIST curve; a weak random number reveals the key",
    };

    /// <summary>ECDSA on NIST P-521.</summary>
    public static HostKeyAlgorithm EcdsaNistP521 { get; } = new("ecdsa-sha2-nistp521", SshRating.Weak, "5.7")
    {
        Note = "NIST curve; a weak random number reveals the key",
    };

    /// <summary>ECDSA on NIST P-521, with a certificate.</summary>
    public static HostKeyAlgorithm EcdsaNistP521Certificate { get; } = new("ecdsa-sha2-nistp521-cert-v01@openssh.com", SshRating.Weak, "5.7")
    {
        Note = "NIST curve; a weak random number reveals the key",
    };

    /// <summary>ECDSA on NIST P-256 in a FIDO token.</summary>
    public static HostKeyAlgorithm EcdsaToken { get; } = new("sk-ecdsa-sha2-nistp256@openssh.com", SshRating.Weak, "8.2")
    {
        Note = "NIST curve, on a token",
    };

    /// <summary>ECDSA on NIST P-256 in a FIDO token, with a certificate.</summary>
    public static HostKeyAlgorithm EcdsaTokenCertificate { get; } = new("sk-ecdsa-sha2-nistp256-cert-v01@openssh.com", SshRating.Weak, "8.2")
    {
        Note = "NIST curve, on a token",
    };

    /// <summary>ECDSA on NIST P-256, signed by a browser.</summary>
    public static HostKeyAlgorithm EcdsaWebAuthn { get; } = new("webauthn-sk-ecdsa-sha2-nistp256@openssh.com", SshRating.Weak, "8.3")
    {
        Note = "created by browsers; not used as a host key",
    };

    /// <summary>ECDSA on NIST P-256, signed by a browser, with a certificate.</summary>
    public static HostKeyAlgorithm EcdsaWebAuthnCertificate { get; } = new("webauthn-sk-ecdsa-sha2-nistp256-cert-v01@openssh.com", SshRating.Weak, "10.6")
    {
        Note = "created by browsers; absent from OpenSSH 10.0",
    };

    /// <summary>RSA with SHA-1.</summary>
    public static HostKeyAlgorithm RsaSha1 { get; } = new("ssh-rsa", SshRating.Broken, "2.5")
    {
        OffByDefaultSince = new Version(8, 8),
        Note = "SHA-1; an ssh-rsa key itself works with RsaSha512",
    };

    /// <summary>RSA with SHA-1, with a certificate.</summary>
    public static HostKeyAlgorithm RsaSha1Certificate { get; } = new("ssh-rsa-cert-v01@openssh.com", SshRating.Broken, "5.6")
    {
        OffByDefaultSince = new Version(8, 8),
        Note = "SHA-1",
    };

    /// <summary>DSA.</summary>
    public static HostKeyAlgorithm Dsa { get; } = new("ssh-dss", SshRating.Broken, "2.1")
    {
        OffByDefaultSince = new Version(7, 0),
        RemovedIn = new Version(10, 0),
        Note = "1024-bit keys",
    };

    /// <summary>DSA with a certificate.</summary>
    public static HostKeyAlgorithm DsaCertificate { get; } = new("ssh-dss-cert-v01@openssh.com", SshRating.Broken, "5.6")
    {
        OffByDefaultSince = new Version(7, 0),
        RemovedIn = new Version(10, 0),
        Note = "1024-bit keys",
    };

    /// <summary>XMSS, an experiment.</summary>
    public static HostKeyAlgorithm Xmss { get; } = new("ssh-xmss@openssh.com", SshRating.Weak, "7.7")
    {
        PostQuantum = true,
        OffByDefaultSince = new Version(7, 7),
        RemovedIn = new Version(10, 1),
        Note = "never compiled in by default",
    };

    /// <summary>XMSS with a certificate.</summary>
    public static HostKeyAlgorithm XmssCertificate { get; } = new("ssh-xmss-cert-v01@openssh.com", SshRating.Weak, "7.7")
    {
        PostQuantum = true,
        OffByDefaultSince = new Version(7, 7),
        RemovedIn = new Version(10, 1),
        Note = "never compiled in by default",
    };

    /// <summary>All that any OpenSSH up to 10.6 knows, in no order of preference.</summary>
    public static IReadOnlyList<HostKeyAlgorithm> All { get; } =
    [
        Ed25519, Ed25519Certificate, Ed25519Token, Ed25519TokenCertificate, MlDsa44Ed25519, MlDsa44Ed25519Certificate, RsaSha512,
        RsaSha256, RsaSha512Certificate, RsaSha256Certificate, EcdsaNistP256, EcdsaNistP256Certificate, EcdsaNistP384,
        EcdsaNistP384Certificate, EcdsaNistP521, EcdsaNistP521Certificate, EcdsaToken, EcdsaTokenCertificate, EcdsaWebAuthn,
        EcdsaWebAuthnCertificate, RsaSha1, RsaSha1Certificate, Dsa, DsaCertificate, Xmss, XmssCertificate,
    ];

    /// <summary>Whether a quantum computer of the future cannot forge it.</summary>
    public bool PostQuantum { get; private init; }

    /// <summary>Takes the name of a host key algorithm that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>ssh-ed25519</c>.</param>
    /// <param name="algorithm">The host key algorithm, when the name is known.</param>
    /// <param name="problem">Why the name is refused and what to write instead.</param>
    public static bool TryFrom(string? raw, [NotNullWhen(true)] out HostKeyAlgorithm? algorithm, [NotNullWhen(false)] out string? problem) =>
        SshNames.TryFind(raw, "host key algorithm", All, out algorithm, out problem);

    /// <summary>Takes the name of a host key algorithm that OpenSSH 10 knows.</summary>
    /// <param name="raw">The name as in sshd_config, such as <c>ssh-ed25519</c>.</param>
    /// <exception cref="SettingException">OpenSSH 10 does not know the name.</exception>
    public static HostKeyAlgorithm From(string raw) =>
        TryFrom(raw, out var algorithm, out var problem) ? algorithm : throw new SettingException(nameof(raw), problem);
}
