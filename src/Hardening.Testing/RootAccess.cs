namespace Hardening.Testing;

/// <summary>A way by which an account becomes root.</summary>
public enum RootAccess
{
    /// <summary>With sudo, as a member of <c>wheel</c>, after entering the account's password.</summary>
    Sudo,

    /// <summary>With sudo, as a member of <c>wheel</c>, without a password.</summary>
    SudoWithoutPassword,

    /// <summary>By membership in a group that is root-equivalent, such as <c>docker</c> or <c>disk</c>.</summary>
    Group,

    /// <summary>By logging in as root.</summary>
    Login,
}
