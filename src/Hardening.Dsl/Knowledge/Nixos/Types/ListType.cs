namespace Hardening.Knowledge;

/// <summary>A list of values of one type.</summary>
internal sealed class ListType : OptionType
{
    private readonly OptionType _item;
    private readonly bool _filled;
    private readonly int? _length;

    public ListType(OptionType item, bool filled = false, int? length = null) => (_item, _filled, _length) = (item, filled, length);

    public override TypeUnderstanding Understanding =>
        _item.Understanding == TypeUnderstanding.Precise ? TypeUnderstanding.Precise : TypeUnderstanding.Loose;

    internal override string One =>
        _length is { } length ? FormattableString.Invariant($"a list of {length} {_item.Many}")
        : (_filled ? "a list, not empty, of " : "a list of ") + _item.Many;

    internal override string Many => "lists of " + _item.Many;

    internal override OptionType Item => _item;

    internal override string Fault(NixosValue value)
    {
        if (value is not NixosValue.List list)
            return value.Describe();
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (!_item.Takes(list.Items[i]))
                return FormattableString.Invariant($"a list whose item {i + 1} is {_item.Fault(list.Items[i])}");
        }
        return FormattableString.Invariant($"a list of {list.Items.Count}");
    }

    private protected override bool Fits(NixosValue value) =>
        value is NixosValue.List list
        && !(_filled && list.Items.Count == 0)
        && (_length is null || _length == list.Items.Count)
        && list.Items.All(_item.Takes);
}
