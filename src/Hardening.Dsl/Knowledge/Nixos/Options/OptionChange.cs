namespace Hardening.Knowledge;

/// <summary>What happened to an option in a release.</summary>
internal enum OptionChangeKind
{
    Note,
    Added,
    Renamed,
    Removed,
    Default,
    SameAs,
}

/// <summary>One change to an option, or to all options of a group.</summary>
internal sealed class OptionChange
{
    private OptionChange(OptionChangeKind kind, string[] fields)
    {
        Kind = kind;
        Path = fields[1].Split('.');
        Number = fields[2];
        IsLate = fields[3].Length > 0;
        Instead = fields[4].Length > 0 ? fields[4] : null;
        Note = fields[5].Length > 0 ? fields[5] : null;
        (Before, After) = (fields[6], fields[7]);
    }

    public OptionChangeKind Kind { get; }

    public IReadOnlyList<string> Path { get; }

    /// <summary>The release as it is written.</summary>
    public string Number { get; }

    /// <summary>Whether it came while the release was being made, so that both forms were met in it.</summary>
    public bool IsLate { get; }

    public string? Instead { get; }

    public string? Note { get; }

    public string Before { get; }

    public string After { get; }

    public IReadOnlyList<string> InsteadPath => Instead is null ? [] : Instead.Split('.');

    /// <summary>Whether the new state is there in a release.</summary>
    public bool IsIn(NixosRelease release) => release >= NixosReleases.AtOrAfter(Number);

    public static OptionChange Read(string line)
    {
        var fields = line.Split('\t');
        return new OptionChange(
            fields[0] switch
            {
                "added" => OptionChangeKind.Added,
                "renamed" => OptionChangeKind.Renamed,
                "removed" => OptionChangeKind.Removed,
                "default" => OptionChangeKind.Default,
                "same as" => OptionChangeKind.SameAs,
                _ => OptionChangeKind.Note,
            },
            fields);
    }
}
