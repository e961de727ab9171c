namespace Hardening.Model;

/// <summary>Which unknown settings a rule asked for. Used by one check on one thread.</summary>
internal sealed class ReadLog
{
    private readonly List<UnknownRead> reads = [];

    /// <summary>The rule that runs.</summary>
    public RuleInfo? Rule { get; set; }

    /// <summary>Each read of an unknown setting.</summary>
    public IReadOnlyList<UnknownRead> Reads => reads;

    public void Note(string host, SettingKey key, IReadOnlyList<Origin> origins)
    {
        if (Rule is { } rule) reads.Add(new(rule, host, key.Facet, origins));
    }
}

/// <summary>A rule asked for a setting that is unknown.</summary>
internal sealed record UnknownRead(RuleInfo Rule, string Host, string Facet, IReadOnlyList<Origin> Origins);
