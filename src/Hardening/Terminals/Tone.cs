namespace Hardening.Terminals;

/// <summary>What a piece of text means; a terminal with colours shows it.</summary>
internal enum Tone
{
    Plain,
    Faint,
    Strong,
    Added,
    Removed,
    Hunk,
    Warning,
    Error,
}
