namespace Hardening;

internal static class VaultwardenKeys
{
    private const string Facet = "Vaultwarden";

    public static readonly ScalarKey<bool> Enabled = new(Facet, nameof(Enabled));
    public static readonly ScalarKey<bool> Signups = new(Facet, nameof(Signups));
    public static readonly ScalarKey<bool> Invitations = new(Facet, nameof(Invitations));
    public static readonly ScalarKey<bool> Syslog = new(Facet, nameof(Syslog));
    public static readonly ScalarKey<bool> PasswordHints = new(Facet, nameof(PasswordHints));
    public static readonly ScalarKey<SecretName> Environment = new(Facet, nameof(Environment));
}
