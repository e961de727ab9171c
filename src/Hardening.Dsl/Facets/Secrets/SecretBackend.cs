namespace Hardening;

/// <summary>What decrypts secrets on the host.</summary>
public enum SecretBackend
{
    /// <summary>agenix: one file encrypted with age for each secret.</summary>
    Agenix,

    /// <summary>sops-nix.</summary>
    Sops,
}
