namespace Hardening;

/// <summary>One directive of a unit.</summary>
/// <param name="Name">As systemd names it.</param>
/// <param name="Value">What NixOS writes after it: a list becomes one line for each value, and an empty string empties what is there.</param>
/// <param name="Since">The version of systemd that knows it, or 0 for all that the supported releases can have had.</param>
public sealed record SandboxDirective(string Name, NixosValue Value, int Since = 0);
