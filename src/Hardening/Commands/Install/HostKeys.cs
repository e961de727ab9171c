namespace Hardening.Commands.Install;

/// <summary>A key pair that has to be on the machine before its first start.</summary>
/// <param name="File">Where the private half is on the host.</param>
/// <param name="Comment">The comment of the public half.</param>
/// <param name="Decrypts">Whether the host's secrets are encrypted to it.</param>
internal sealed record HostKeyPair(AbsolutePath File, string Comment, bool Decrypts);

/// <summary>The keys of a host that is not installed yet.</summary>
internal static class HostKeys
{
    /// <summary>The folder that nixos-anywhere copies onto the new machine.</summary>
    public const string DefaultFolder = "extra-files";

    private const string DefaultHostKey = "/etc/ssh/ssh_host_ed25519_key";

    public static IEnumerable<HostKeyPair> Of(HostModel host)
    {
        if (OfServer(host) is { } key) yield return new(key, $"root@{host.Name}", !host.Secrets.All.IsEmpty);
        if (host.Boot.UnlockHostKey.TryGet(out var initrd)) yield return new(initrd, $"initrd@{host.Name}", false);
    }

    private static AbsolutePath? OfServer(HostModel host) =>
        host.Secrets.All.IsEmpty && host.Ssh.HostKeys.IsEmpty ? null
        : host.Secrets.Identity.TryGet(out var identity) ? identity
        : host.Ssh.HostKeys.Certain.Select(type => host.Ssh.HostKeyPath(type).TryGet(out var path) ? path : null).OfType<AbsolutePath>().FirstOrDefault()
        ?? AbsolutePath.From(DefaultHostKey);
}
