namespace Hardening.Knowledge;

/// <summary>What is known of a table that the project carries.</summary>
/// <param name="Count">How many options the file lists.</param>
/// <param name="Release">The release of NixOS it was made from, as NixOS writes it; null where the file does not say.</param>
/// <param name="ReadOnly">The options that NixOS sets itself, by <see cref="OptionTable.Key"/>.</param>
internal sealed record UserTable(int Count, string? Release, HashSet<string> ReadOnly);
