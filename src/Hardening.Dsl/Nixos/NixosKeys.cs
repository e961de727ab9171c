namespace Hardening;

internal static class NixosKeys
{
    private const string Facet = "Nixos";

    public static readonly FamilyKey<NixosPath> Options = new(Facet, nameof(Options));
    public static readonly ScalarKey<NixosValue> Value = new(Facet, nameof(Value));
    public static readonly ScalarKey<Sequence<string>> Values = new(Facet, nameof(Values));
}
