namespace Hardening;

internal static class SecretKeys
{
    private const string Facet = "Secrets";

    public static readonly ScalarKey<SecretBackend> Backend = new(Facet, nameof(Backend));
    public static readonly FamilyKey<SecretName> Secrets = new(Facet, nameof(Secrets));
}
