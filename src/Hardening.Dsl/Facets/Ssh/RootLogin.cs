namespace Hardening;

/// <summary>Whether and how root may log in over SSH (<c>PermitRootLogin</c>).</summary>
public enum RootLogin
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>With a key, never with a password.</summary>
    ProhibitPassword,

    /// <summary>With a key that is bound to a command.</summary>
    ForcedCommandsOnly,

    /// <summary>In every way others may.</summary>
    Yes,
}
