namespace Hardening;

/// <summary>What filters packets.</summary>
public enum FirewallBackend
{
    /// <summary>iptables, NixOS's default.</summary>
    Iptables,

    /// <summary>nftables.</summary>
    Nftables,
}

/// <summary>What happens to packets that come in where the answer would not go out (RFC 3704).</summary>
public enum ReversePathCheck
{
    /// <summary>They are let through.</summary>
    Off,

    /// <summary>They are dropped when no interface leads back.</summary>
    Loose,

    /// <summary>They are dropped when the same interface does not lead back.</summary>
    Strict,
}
