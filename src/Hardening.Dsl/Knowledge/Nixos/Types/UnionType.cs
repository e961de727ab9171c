namespace Hardening.Knowledge;

/// <summary>A value of one of several types.</summary>
internal sealed class UnionType : OptionType
{
    private readonly IReadOnlyList<OptionType> _parts;

    private UnionType(IReadOnlyList<OptionType> parts) => _parts = parts;

    public override TypeUnderstanding Understanding => _parts.Min(part => part.Understanding) switch
    {
        TypeUnderstanding.None => TypeUnderstanding.None, // whatever the others say, everything is accepted
        var least => least,
    };

    public override MergeRule Merging => _parts.Min(part => part.Merging);

    internal override string One => string.Join(" or ", _parts.Select(part => part.One));

    internal override string Many => string.Join(" or ", _parts.Select(part => part.Many));

    internal override OptionType? Item => Of(_parts.Select(part => part.Item));

    internal override bool HasSubmodule => _parts.Any(part => part.HasSubmodule);

    internal override IReadOnlyList<string> Tags => _parts.SelectMany(part => part.Tags).ToArray();

    /// <summary>Any of those that are not null; null if all are.</summary>
    public static OptionType? Of(IEnumerable<OptionType?> parts)
    {
        var known = parts.OfType<OptionType>().ToArray();
        return known.Length < 2 ? known.FirstOrDefault() : new UnionType(known);
    }

    internal override OptionType? Inside(string name) => Of(_parts.Select(part => part.Inside(name)));

    internal override string Fault(NixosValue value) =>
        _parts.Select(part => part.Fault(value)).OrderByDescending(fault => fault.Length).First();

    private protected override bool Fits(NixosValue value) => _parts.Any(part => part.Takes(value));
}
