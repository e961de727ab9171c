namespace Hardening.Knowledge;

/// <summary>A type without parts: a predicate with a name.</summary>
internal sealed class LeafType : OptionType
{
    private readonly Func<NixosValue, bool> _fits;

    public LeafType(
        string one, string many, Func<NixosValue, bool> fits,
        TypeUnderstanding understanding = TypeUnderstanding.Precise, MergeRule merging = MergeRule.Agree)
    {
        (One, Many, Understanding, Merging) = (one, many, understanding, merging);
        _fits = fits;
    }

    public override TypeUnderstanding Understanding { get; }

    public override MergeRule Merging { get; }

    internal override string One { get; }

    internal override string Many { get; }

    private protected override bool Fits(NixosValue value) => _fits(value);
}
