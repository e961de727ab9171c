namespace Hardening;

/// <summary>Values that must stay out of the world-readable store.</summary>
public sealed class SecretsModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal SecretsModel(HostModel host) => (this.host, scope) = (host, host.Root);

    /// <summary>The secrets of the host.</summary>
    public SettingSet<SecretName> All => scope.Get(SecretKeys.Secrets);

    /// <summary>What decrypts them; unset means agenix.</summary>
    public Setting<SecretBackend> Backend => scope.Get(SecretKeys.Backend);

    /// <summary>The host's public key, to which its secrets are encrypted.</summary>
    public Setting<RecipientKey> HostKey => scope.Get(SecretKeys.HostKey);

    /// <summary>Where the private half lies; unset means the host keys of the SSH server.</summary>
    public Setting<AbsolutePath> Identity => scope.Get(SecretKeys.Identity);

    /// <summary>Who reads which secret, in the order of the facets.</summary>
    public IReadOnlyList<SecretUse> Uses => SecretUses.Of(host);

    /// <summary>One secret.</summary>
    public SecretModel Secret(SecretName name) => new(host, name);

    /// <summary>Where a secret lies in the clear on the running host.</summary>
    public AbsolutePath PathOf(SecretName name) => AbsolutePath.From($"{Folder(name)}/{name}");

    private string Folder(SecretName name) =>
        !Backend.Is(SecretBackend.Sops) ? "/run/agenix"
        : Secret(name).IsNeededForUsers ? "/run/secrets-for-users"
        : "/run/secrets";
}
