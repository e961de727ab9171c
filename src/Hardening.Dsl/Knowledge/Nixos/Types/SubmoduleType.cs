namespace Hardening.Knowledge;

/// <summary>An attribute set of further options, which the table lists, and of free settings if it is open.</summary>
internal sealed class SubmoduleType : OptionType
{
    private readonly OptionType? _free;

    /// <summary>A submodule.</summary>
    /// <param name="free">The type of the whole where it is open for names that are not declared; null if it is closed.</param>
    /// <param name="tags">For the content of a disko device, the kinds it may have.</param>
    public SubmoduleType(OptionType? free = null, IReadOnlyList<string>? tags = null) => (_free, Tags) = (free, tags ?? []);

    public override TypeUnderstanding Understanding =>
        _free is null or { Understanding: TypeUnderstanding.Precise } ? TypeUnderstanding.Precise : TypeUnderstanding.Loose;

    internal override string One => "an attribute set of options";

    internal override string Many => "attribute sets of options";

    internal override bool HasSubmodule => true;

    internal override IReadOnlyList<string> Tags { get; }

    internal override OptionType? Inside(string name) => _free?.Inside(name);

    // A module may also be a file or a function.
    private protected override bool Fits(NixosValue value) =>
        value is NixosValue.Attributes or NixosValue.Path or NixosValue.Expression { Kind: ExpressionKind.Function };
}
