namespace Hardening;

/// <summary>What a service may learn about a person who logs in (OpenID Connect Core, section 5.4).</summary>
public enum OidcScope
{
    /// <summary>Name and the like.</summary>
    Profile,

    /// <summary>Mail address.</summary>
    Email,

    /// <summary>Groups.</summary>
    Groups,

    /// <summary>Stays logged in while the person is away.</summary>
    OfflineAccess,
}
