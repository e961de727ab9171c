namespace Hardening;

/// <summary>Values that must stay out of the world-readable store.</summary>
public sealed class SecretsModel
{
    private readonly ModelScope scope;

    internal SecretsModel(ModelScope scope) => this.scope = scope;

    /// <summary>The secrets of the host.</summary>
    public SettingSet<SecretName> All => scope.Get(SecretKeys.Secrets);

    /// <summary>What decrypts them; unset means agenix.</summary>
    public Setting<SecretBackend> Backend => scope.Get(SecretKeys.Backend);

    /// <summary>Where a secret lies in the clear on the running host.</summary>
    public AbsolutePath PathOf(SecretName name) => AbsolutePath.From($"/run/{(Backend.Is(SecretBackend.Sops) ? "secrets" : "agenix")}/{name}");
}
