namespace Hardening;

/// <summary>A version of the protocol that encrypts what browsers send.</summary>
public enum TlsVersion
{
    /// <summary>TLS 1.2 (RFC 5246), with the cipher suites alone that keep past traffic secret and authenticate what they encrypt.</summary>
    Tls12,

    /// <summary>TLS 1.3 (RFC 8446).</summary>
    Tls13,
}
