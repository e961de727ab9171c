namespace Hardening;

/// <summary>An option set by its path that may change what a facet says, in a way that rules cannot tell.</summary>
public sealed class OptionUnseenByRules : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7402", Layer.Options, Severity.Info)
    {
        Title = "No rule can tell what an option set by its path does",
        Why = "An option that is set by its path wins over what a facet says. Where it is one setting of a facet, rules judge that; where it may change anything, they take what the facet says for unknown and keep silent, and nothing else says so.",
        Mend = "Set it with the facet's own call where there is one. Where there is none, look at the option yourself, and accept this with what you found.",
        Threat = Threats.FalseConfidence,
        References = [new("NixOS options", "https://search.nixos.org/options")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var option in host.Nixos.Definitions)
            if (option.IsCertain && OptionMeanings.Of(option.Path) is { Facet: { } facet } meaning && !MayBeUnderstood(meaning, option))
                yield return At(option.Origins[0], $"No rule judges {option.Path}: it is set by its path, and what {facet} comes to with it, rules do not know.");
    }

    // A value that only the run knows may be one that means something.
    private static bool MayBeUnderstood(OptionMeaning meaning, OptionDefinition option) =>
        option.Value.TryGet(out var value) ? meaning.Understands(option.Path, value) : meaning is not (WholeFacets or SomeScalars);
}
