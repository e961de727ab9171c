namespace Hardening;

/// <summary>What a person proves besides knowing a password.</summary>
public enum SecondFactor
{
    /// <summary>Six digits that an app computes from a shared secret and the time (RFC 6238).</summary>
    Totp,

    /// <summary>A key that signs for this one address and none that looks like it (W3C WebAuthn).</summary>
    WebAuthn,
}
