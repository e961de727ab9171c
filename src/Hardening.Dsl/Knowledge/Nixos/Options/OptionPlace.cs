namespace Hardening.Knowledge;

/// <summary>Where a path leads in the tree of options.</summary>
internal sealed class OptionPlace
{
    /// <summary>The path after following what stands for another place.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>How many names of <see cref="Path"/> could be followed.</summary>
    public required int Depth { get; init; }

    /// <summary>The declared option or group that was reached last.</summary>
    public required OptionNode Node { get; init; }

    /// <summary>The names of <see cref="Node"/>, with placeholders.</summary>
    public required IReadOnlyList<string> Pattern { get; init; }

    /// <summary>What may be written at the place; null for a group.</summary>
    public required OptionType? Type { get; init; }

    public bool IsFound => Depth == Path.Count;

    /// <summary>Whether the place itself is declared, and not a free name inside a declared option.</summary>
    public bool IsDeclared => IsFound && Pattern.Count == Path.Count;

    public bool IsGroup => IsFound && Type is null;

    /// <summary>Whether the attributes of a value here are options themselves.</summary>
    public bool HasOptionsInside => IsFound && (IsGroup || (IsDeclared && (Node.HasChildren || Node.IsLink)) || Type is { Tags.Count: > 0 });
}
