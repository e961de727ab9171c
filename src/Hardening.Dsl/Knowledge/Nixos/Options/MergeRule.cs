namespace Hardening.Knowledge;

/// <summary>What NixOS does with several definitions of one option that have the same priority.</summary>
public enum MergeRule
{
    /// <summary>It puts them together, or what it does is not known.</summary>
    Combine,

    /// <summary>They have to be equal.</summary>
    Agree,

    /// <summary>There may be only one, even if another says the same.</summary>
    Once,
}
