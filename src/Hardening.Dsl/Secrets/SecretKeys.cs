namespace Hardening;

internal static class SecretKeys
{
    private const string Facet = "Secrets";

    public static readonly ScalarKey<SecretBackend> Backend = new(Facet, nameof(Backend));
    public static readonly FamilyKey<SecretName> Secrets = new(Facet, nameof(Secrets));
    public static readonly ScalarKey<RecipientKey> HostKey = new(Facet, nameof(HostKey));
    public static readonly ScalarKey<AbsolutePath> Identity = new(Facet, nameof(Identity));
    public static readonly ScalarKey<RelativePath> File = new(Facet, nameof(File));
    public static readonly ScalarKey<UserName> Owner = new(Facet, nameof(Owner));
    public static readonly ScalarKey<GroupName> Group = new(Facet, nameof(Group));
    public static readonly ScalarKey<FileMode> Mode = new(Facet, nameof(Mode));
}
