namespace Hardening;

/// <summary>How <c>secrets generate</c> makes a secret that is missing.</summary>
public enum SecretGenerator
{
    /// <summary>256 random bits as 43 letters, digits, dashes and underscores: tokens, passphrases of backups, keys of Authelia.</summary>
    Token,

    /// <summary>The yescrypt hash of a random password, for <c>PasswordFrom</c>. The password itself is encrypted to the administrators, beside it.</summary>
    PasswordHash,

    /// <summary>The PBKDF2 digest of a random client secret, for <c>OidcClient.SecretDigest</c>. The client secret is encrypted to the administrators, beside it.</summary>
    OidcClientDigest,

    /// <summary>An Ed25519 key pair of SSH: the private key without a passphrase; the public key is in a file beside it.</summary>
    SshKey,

    /// <summary>A WireGuard key pair: the private key; the public key is in a file beside it.</summary>
    WireGuardKey,

    /// <summary>A private key for TLS (ECDSA P-256, PEM); the public key is in a file beside it.</summary>
    TlsKey,

    /// <summary>An RSA key of 4096 bits (PEM), such as the one that Authelia signs OIDC tokens with; the public key is in a file beside it.</summary>
    RsaKey,
}

/// <summary>What generators are called, and what they write beside the secret.</summary>
internal static class SecretGenerators
{
    /// <summary>What it makes, for tables and messages.</summary>
    public static string Words(this SecretGenerator generator) => generator switch
    {
        SecretGenerator.Token => "random token",
        SecretGenerator.PasswordHash => "hash of a random password",
        SecretGenerator.OidcClientDigest => "digest of a random client secret",
        SecretGenerator.SshKey => "SSH key",
        SecretGenerator.WireGuardKey => "WireGuard key",
        SecretGenerator.TlsKey => "TLS key",
        _ => "RSA key",
    };

    /// <summary>Whether the host gets a hash, and the administrators what it was made of.</summary>
    public static bool IsHash(this SecretGenerator generator) => generator is SecretGenerator.PasswordHash or SecretGenerator.OidcClientDigest;

    /// <summary>Whether there is a public half.</summary>
    public static bool IsKeyPair(this SecretGenerator generator) =>
        generator is SecretGenerator.SshKey or SecretGenerator.WireGuardKey or SecretGenerator.TlsKey or SecretGenerator.RsaKey;
}
