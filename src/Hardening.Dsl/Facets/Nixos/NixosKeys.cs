namespace Hardening;

internal static class NixosKeys
{
    private const string Facet = "Nixos";

    public static readonly FamilyKey<NixosPath> Options = new(Facet, nameof(Options));
    public static readonly ScalarKey<NixosValue> Value = new(Facet, nameof(Value));
    public static readonly ScalarKey<int> Priority = new(Facet, nameof(Priority));

    /// <summary>Options that the host declares because no table has them, and their types.</summary>
    public static readonly FamilyKey<NixosPath> Declared = new(Facet, nameof(Declared));
    public static readonly ScalarKey<DeclaredType> Type = new(Facet, nameof(Type));

    /// <summary>Modules of third-party flakes. What the host sets otherwise does not make them unknown.</summary>
    public static readonly SetKey<UsedModule> Modules = new(Facet, nameof(Modules));
}

/// <summary>The type of an option as it was declared, in the words of NixOS.</summary>
internal sealed record DeclaredType(string Text)
{
    public OptionType Type => OptionType.Parse(Text);

    public override string ToString() => Text;
}
