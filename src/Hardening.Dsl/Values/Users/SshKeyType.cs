namespace Hardening;

/// <summary>The algorithm of a key with which somebody logs in over SSH.</summary>
public enum SshKeyType
{
    /// <summary><c>ssh-ed25519</c>: the default of OpenSSH since 9.5 (RFC 8709).</summary>
    Ed25519,

    /// <summary><c>ssh-rsa</c>, signed with SHA-2 by any current OpenSSH (RFC 8332).</summary>
    Rsa,

    /// <summary><c>ecdsa-sha2-nistp256</c>, <c>-nistp384</c> or <c>-nistp521</c> (RFC 5656).</summary>
    Ecdsa,

    /// <summary><c>sk-ssh-ed25519@openssh.com</c>: the private key never leaves a hardware token (OpenSSH, PROTOCOL.u2f).</summary>
    SecurityKeyEd25519,

    /// <summary><c>sk-ecdsa-sha2-nistp256@openssh.com</c>: the private key never leaves a hardware token (OpenSSH, PROTOCOL.u2f).</summary>
    SecurityKeyEcdsa,
}
