namespace Hardening.Rules;

/// <summary>The initrd shows the key of the running system, and so gives it away.</summary>
public sealed class HostKeyInInitrd : HostRule
{
    private static readonly string[] Defaults = ["/etc/ssh/ssh_host_ed25519_key", "/etc/ssh/ssh_host_rsa_key", "/etc/ssh/ssh_host_ecdsa_key"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD7101", Layer.Boot, Severity.Error)
    {
        Title = "The initrd contains a private key of the running system",
        Why = "The initrd is stored unencrypted on the boot partition. Anyone with the disk or a boot stick reads the key, can impersonate the host and, with agenix, decrypts all its secrets.",
        Fix = "Create a key for the initrd alone: ssh-keygen -t ed25519 -N '' -f /persist/etc/secrets/initrd/ssh_host_ed25519_key.",
        Threat = Threats.PhysicalAccess,
        References = [Reference.NixosModule("system/boot/initrd-ssh.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Boot.UnlockHostKey.TryGet(out var path)) yield break;
        if (Defaults.Contains(path.ToString()))
            yield return At(host.Boot.UnlockHostKey, Message(host, path));
        foreach (var type in host.Ssh.HostKeys.Certain)
            if (host.Ssh.HostKeyPath(type).Is(path) && !Defaults.Contains(path.ToString()))
                yield return At(host.Boot.UnlockHostKey, Message(host, path)).With(host.Ssh.HostKeyPath(type));
        // The key that decrypts secrets is as bad, whatever it is called.
        if (host.Secrets.Identity.Is(path) && !Defaults.Contains(path.ToString()) && !host.Ssh.HostKeys.Certain.Any(type => host.Ssh.HostKeyPath(type).Is(path)))
            yield return At(host.Boot.UnlockHostKey, $"{path} decrypts every secret of {host.Name}, and the initrd it is copied into is unencrypted on the boot partition.").With(host.Secrets.Identity);
    }

    private static string Message(HostModel host, AbsolutePath path) =>
        $"{path} is the SSH host key of {host.Name}, and the initrd it is copied into is unencrypted on the boot partition.";
}
