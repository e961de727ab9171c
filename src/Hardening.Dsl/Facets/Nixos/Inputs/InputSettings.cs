namespace Hardening;

internal static class InputSettings
{
    private static readonly SettingGroup Group = new("Fleet");
    private static readonly SettingGroup OfInput = new("Fleet");
    private static readonly SettingGroup OfModule = new("Fleet");

    public static readonly SetKey<NixosPath> Changes = OfModule.OwnSet<NixosPath>("options that a module can change");

    public static readonly ScalarKey<FlakeReference> Reference = OfInput.Own<FlakeReference>("source of an input");
    public static readonly ScalarKey<bool> FollowsNixpkgs = OfInput.Own<bool>("uses the fleet's nixpkgs");
    public static readonly SetKey<NixosPath> Options = OfInput.OwnSet<NixosPath>("options that the modules of an input declare");
    public static readonly FamilyKey<AttributePath> Modules = OfInput.OwnFamily<AttributePath>("module of an input", OfModule.Keys);

    public static readonly FamilyKey<InputName> Inputs = Group.OwnFamily<InputName>("flake input", OfInput.Keys);

    public static NixosPath Prefix(string text)
    {
        if (!NixosPath.TryFrom(text, out var path, out var problem)) throw new SettingException("prefixes", problem!);
        return path!.Segments.Any(NixosPath.IsPlaceholder)
            ? throw new SettingException("prefixes", $"\"{text}\" has a placeholder. Write the part before it, which includes everything below.")
            : path;
    }
}
