namespace Hardening;

/// <summary>An encrypted file of a fleet, and whose keys decrypt it.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Backend">What decrypts it.</param>
/// <param name="Hosts">The hosts that use it, in the order of the fleet.</param>
/// <param name="Recipients">The hosts that use it and have a key, and all administrators.</param>
public sealed record SecretFile(RelativePath Path, SecretBackend Backend, IReadOnlyList<string> Hosts, IReadOnlyList<Recipient> Recipients)
{
    private const string PasswordSuffix = ".password.age";
    private const string PublicKeySuffix = ".pub";

    /// <summary>How the hosts that use it generate it: none where it is written by hand, several where they contradict each other.</summary>
    public IReadOnlyList<SecretGenerator> Generators { get; init; } = [];

    /// <summary>Whether <c>secrets generate</c> makes it.</summary>
    public bool IsGenerated => Generators.Count > 0 && Backend == SecretBackend.Agenix;

    /// <summary>The encrypted file with what a generated hash was made of; null if absent.</summary>
    public RelativePath? PasswordFile => Generators.Any(static generator => generator.IsHash()) ? Beside(PasswordSuffix) : null;

    /// <summary>The file with the public half of a generated key pair; null if absent.</summary>
    public RelativePath? PublicKeyFile => Generators.Any(static generator => generator.IsKeyPair()) ? Beside(PublicKeySuffix) : null;

    /// <summary>The encrypted files of a fleet and what is kept beside them for the administrators, by path.</summary>
    internal static IEnumerable<SecretFile> WithPasswords(FleetModel fleet) => Of(fleet).SelectMany(static file => file is { IsGenerated: true, PasswordFile: { } path }
        ? new[] { file, new SecretFile(path, file.Backend, [], [.. file.Recipients.Where(static recipient => !recipient.IsHost)]) } : [file]);

    private RelativePath Beside(string suffix)
    {
        var path = Path.ToString();
        var dot = path.LastIndexOf('.');
        return RelativePath.From((dot > path.LastIndexOf('/') ? path.Substring(0, dot) : path) + suffix);
    }

    /// <summary>The encrypted files of a fleet, by path.</summary>
    public static IReadOnlyList<SecretFile> Of(FleetModel fleet) =>
    [
        .. from host in fleet.Hosts
           from name in host.Secrets.All.Certain
           let secret = host.Secrets.Secret(name)
           group (Host: host, Secret: secret) by (Path: secret.File, Backend: BackendOf(host)) into file
           orderby file.Key.Path.ToString()
           select new SecretFile(file.Key.Path, file.Key.Backend, [.. file.Select(use => use.Host.Name).Distinct()], [.. RecipientsOf(fleet, file.Select(static use => use.Host))])
           {
               Generators = [.. file.Select(static use => use.Secret.Generator.TryGet(out var generator) ? generator : (SecretGenerator?)null).OfType<SecretGenerator>().Distinct()],
           }
    ];

    private static SecretBackend BackendOf(HostModel host) => host.Secrets.Backend.Is(SecretBackend.Sops) ? SecretBackend.Sops : SecretBackend.Agenix;

    private static IEnumerable<Recipient> RecipientsOf(FleetModel fleet, IEnumerable<HostModel> hosts) =>
        fleet.Administrators.Concat(hosts.Distinct().SelectMany(KeyOf));

    private static IEnumerable<Recipient> KeyOf(HostModel host) =>
        host.Secrets.HostKey.TryGet(out var key) ? [new Recipient(host.Name, key, IsHost: true)] : [];
}

/// <summary>Whose key decrypts a file.</summary>
/// <param name="Name">The name of a host, or of an administrator.</param>
/// <param name="Key">The public key.</param>
/// <param name="IsHost">True for a host.</param>
public sealed record Recipient(string Name, RecipientKey Key, bool IsHost);
