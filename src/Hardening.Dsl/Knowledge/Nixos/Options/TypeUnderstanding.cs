namespace Hardening.Knowledge;

/// <summary>How far the description of an option's type is understood.</summary>
public enum TypeUnderstanding
{
    /// <summary>Not at all: every value is accepted.</summary>
    None,

    /// <summary>In part: the shape is checked, and a part of it or a further condition is not.</summary>
    Loose,

    /// <summary>Wholly: what is accepted is what NixOS accepts.</summary>
    Precise,
}
