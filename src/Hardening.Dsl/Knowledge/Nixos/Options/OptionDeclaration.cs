namespace Hardening.Knowledge;

/// <summary>An option that the host declares because no table has it.</summary>
/// <param name="Path">The option, or a group of them when anything below it is meant.</param>
/// <param name="Type">What it takes.</param>
internal sealed record OptionDeclaration(NixosPath Path, OptionType Type);
