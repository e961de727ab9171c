namespace Hardening;

internal static class UserKeys
{
    private const string Facet = "Users";

    public static readonly FamilyKey<UserName> Users = new(Facet, nameof(Users));
    public static readonly SetKey<GroupName> Groups = new(Facet, nameof(Groups));
    public static readonly SetKey<SshPublicKey> AuthorizedKeys = new(Facet, nameof(AuthorizedKeys));
    public static readonly ScalarKey<AbsolutePath> PasswordFile = new(Facet, nameof(PasswordFile));
    public static readonly ScalarKey<SecretName> PasswordSecret = new(Facet, nameof(PasswordSecret));
    public static readonly ScalarKey<bool> System = new(Facet, nameof(System));
    public static readonly ScalarKey<UserDescription> Description = new(Facet, nameof(Description));
    public static readonly ScalarKey<bool> Mutable = new(Facet, nameof(Mutable));
    public static readonly ScalarKey<bool> RootLocked = new(Facet, nameof(RootLocked));
}
