namespace Hardening.Model;

/// <summary>Values that must stay out of the world-readable store.</summary>
public sealed partial class SecretsModel
{
    private readonly HostModel host;
    private readonly ModelScope scope;

    internal SecretsModel(HostModel host) => (this.host, scope) = (host, host.Root);

    /// <summary>Who reads which secret, in the order of the facets.</summary>
    public IReadOnlyList<SecretUse> Uses => SecretUses.Of(host);

    /// <summary>One secret.</summary>
    public SecretModel Secret(SecretName name) => new(host, name);

    /// <summary>Where a secret is in the clear on the running host.</summary>
    public AbsolutePath PathOf(SecretName name) => AbsolutePath.From($"{Folder(name)}/{name}");

    /// <summary>Where secrets are in the clear: those of agenix, those of sops-nix, and those of sops-nix that accounts need.</summary>
    internal static IReadOnlyList<string> Folders { get; } = ["/run/agenix", "/run/secrets", "/run/secrets-for-users"];

    private string Folder(SecretName name) => Folders[!Backend.Is(SecretBackend.Sops) ? 0 : Secret(name).IsNeededForUsers ? 2 : 1];
}
