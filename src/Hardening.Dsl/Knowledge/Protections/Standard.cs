namespace Hardening.Knowledge;

/// <summary>A published catalogue of requirements that hosts are held against.</summary>
/// <param name="Id">Its name on the command line, for example <c>anssi-bp-028</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Source">The publication, with its version.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Levels">Its levels, the one with the fewest requirements first.</param>
/// <param name="Requirements">In the order of the catalogue.</param>
internal sealed record Standard(string Id, string Name, string Source, string Url, IReadOnlyList<string> Levels, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>The requirements of a level and of those below it.</summary>
    public IEnumerable<Requirement> UpTo(string level)
    {
        var last = Levels.ToList().IndexOf(level);
        return Requirements.Where(requirement => Levels.ToList().IndexOf(requirement.Level) <= last);
    }
}

/// <summary>One requirement of a catalogue.</summary>
/// <param name="Id">As the catalogue numbers it.</param>
/// <param name="Level">One of the catalogue's levels.</param>
/// <param name="Title">What it asks, in our words.</param>
internal sealed record Requirement(string Id, string Level, string Title)
{
    /// <summary>What a host needs; all of it.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>When it applies to a host; null for always.</summary>
    public Reasoned? When { get; init; }

    /// <summary>Why it never applies to NixOS; null where it does.</summary>
    public string? Never { get; init; }

    /// <summary>Why no description can show that it is met; null where one can.</summary>
    public string? Manual { get; init; }

    /// <summary>The rules that report what is against it.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>One thing that a requirement needs.</summary>
/// <param name="Condition">As the catalogue asks it.</param>
/// <param name="Otherwise">Another way to the same end, and why it is one; null if absent.</param>
internal sealed record Need(Condition Condition, Reasoned? Otherwise);

/// <summary>A condition with the reason that it stands for.</summary>
internal sealed record Reasoned(Condition Condition, string Reason);
