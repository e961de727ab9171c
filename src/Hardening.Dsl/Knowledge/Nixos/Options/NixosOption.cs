namespace Hardening.Knowledge;

/// <summary>An option of NixOS, or a free setting inside one.</summary>
/// <param name="Declaration">The declared name, with placeholders, such as <c>users.users.&lt;name&gt;.shell</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">The default in the release asked for, as Nix, where it is a plain short value; else null.</param>
/// <param name="IsFree">Whether the path is a free setting inside the declared option, such as a sysctl.</param>
/// <param name="Evidence">What the knowledge of the option rests on.</param>
/// <param name="Note">What changed between releases, if anything is known.</param>
public sealed record NixosOption(
    NixosPath Declaration, OptionType Type, string? Default, bool IsFree, OptionEvidence Evidence, string? Note);
