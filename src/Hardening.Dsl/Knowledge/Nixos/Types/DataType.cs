namespace Hardening.Knowledge;

/// <summary>Values of free shape, down to any depth: JSON and the like, or anything at all.</summary>
internal sealed class DataType : OptionType
{
    private readonly Func<NixosValue, bool> _fits;

    /// <summary>Data whose atoms are what <paramref name="atom"/> says.</summary>
    public DataType(string one, Func<NixosValue, bool> atom)
    {
        One = one;
        Understanding = TypeUnderstanding.Precise;
        _fits = Deep;
        bool Deep(NixosValue value) => value switch
        {
            NixosValue.List list => list.Items.All(Takes),
            NixosValue.Attributes set => set.Members.All(member => Takes(member.Value)),
            _ => atom(value),
        };
    }

    private DataType(string one, TypeUnderstanding understanding, MergeRule merging = MergeRule.Combine) =>
        (One, Understanding, Merging, _fits) = (one, understanding, merging, static _ => true);

    /// <summary>NixOS itself takes everything here.</summary>
    public static OptionType Anything { get; } = new DataType("any value", TypeUnderstanding.Precise);

    /// <summary>NixOS takes everything here, but one definition only.</summary>
    public static OptionType Raw { get; } = new DataType("any value", TypeUnderstanding.Precise, MergeRule.Once);

    /// <summary>A description that says too little to check anything.</summary>
    public static OptionType Opaque { get; } = new DataType("any value", TypeUnderstanding.None);

    public override TypeUnderstanding Understanding { get; }

    public override MergeRule Merging { get; }

    internal override string One { get; }

    internal override string Many => "items of any kind";

    internal override OptionType Inside(string name) => this;

    internal override OptionType Item => this;

    private protected override bool Fits(NixosValue value) => _fits(value);
}
