namespace Hardening;

internal static class OpenCloudKeys
{
    private const string Facet = "OpenCloud";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<SecretName> Environment = new(Facet, nameof(Environment));
}
