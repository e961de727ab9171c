namespace Hardening;

/// <summary>The NixOS release a fleet is built with: options come, go and change their defaults between them.</summary>
/// <remarks>The values compare in the order of publication.</remarks>
#pragma warning disable CA1707 // a release's number has a dot, which the underscore stands for
public enum NixosRelease
{
    /// <summary>NixOS 25.11 "Xantusia", November 2025.</summary>
    V25_11,

    /// <summary>NixOS 26.05, May 2026: systemd in stage 1 by default, no hardened kernel or profile any more.</summary>
    V26_05,

    /// <summary>The branch that becomes NixOS 26.11, as it stood in the middle of 2026.</summary>
    V26_11,
}
