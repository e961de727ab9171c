namespace Hardening;

/// <summary>An encrypted file of a fleet, and whose keys decrypt it.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Backend">What decrypts it.</param>
/// <param name="Hosts">The hosts that use it, in the order of the fleet.</param>
/// <param name="Recipients">The hosts that use it and have a key, and all administrators.</param>
public sealed record SecretFile(RelativePath Path, SecretBackend Backend, IReadOnlyList<string> Hosts, IReadOnlyList<Recipient> Recipients)
{
    /// <summary>The encrypted files of a fleet, by path.</summary>
    public static IReadOnlyList<SecretFile> Of(FleetModel fleet) =>
    [
        .. from host in fleet.Hosts
           from name in host.Secrets.All.Certain
           let secret = host.Secrets.Secret(name)
           group host by (Path: secret.File, Backend: BackendOf(host)) into file
           orderby file.Key.Path.ToString()
           select new SecretFile(file.Key.Path, file.Key.Backend, [.. file.Select(host => host.Name).Distinct()], [.. RecipientsOf(fleet, file)])
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
