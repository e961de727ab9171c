namespace Hardening.Knowledge;

/// <summary>An attribute set with any names and values of one type.</summary>
internal sealed class AttributesType : OptionType
{
    private readonly OptionType _value;

    public AttributesType(OptionType value) => _value = value;

    public override TypeUnderstanding Understanding =>
        _value.Understanding == TypeUnderstanding.Precise ? TypeUnderstanding.Precise : TypeUnderstanding.Loose;

    internal override string One => "an attribute set of " + _value.Many;

    internal override string Many => "attribute sets of " + _value.Many;

    internal override OptionType Inside(string name) => _value;

    internal override string Fault(NixosValue value) =>
        value is NixosValue.Attributes set && set.Members.FirstOrDefault(member => !_value.Takes(member.Value)) is { Key: not null } wrong
            ? $"a set in which \"{wrong.Key}\" is {_value.Fault(wrong.Value)}"
            : value.Describe();

    private protected override bool Fits(NixosValue value) =>
        value is NixosValue.Attributes set && set.Members.All(member => _value.Takes(member.Value));
}
