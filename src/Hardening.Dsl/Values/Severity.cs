namespace Hardening;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Weaker than it could be.</summary>
    Info,

    /// <summary>Insecure.</summary>
    Warning,

    /// <summary>It cannot work, or the protection it claims is not there.</summary>
    Error,
}
