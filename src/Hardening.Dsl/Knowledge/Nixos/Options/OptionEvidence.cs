namespace Hardening.Knowledge;

/// <summary>What the knowledge of an option rests on.</summary>
public enum OptionEvidence
{
    /// <summary>The complete list of NixOS 24.11; that it still exists in the supported releases is likely, not certain.</summary>
    List,

    /// <summary>The module's source of mid-2026, or the release notes since.</summary>
    Source,

    /// <summary>The evaluated options of agenix, disko, impermanence or lanzaboote.</summary>
    Flake,
}
