namespace Hardening;

/// <summary>Which hardware address a machine shows to wireless networks.</summary>
public enum MacPolicy
{
    /// <summary>The permanent one, by which it can be tracked.</summary>
    Permanent,

    /// <summary>One drawn at each start.</summary>
    PerStart,

    /// <summary>One for each network, always the same there: networks cannot compare notes.</summary>
    PerNetwork,
}
