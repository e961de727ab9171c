namespace Hardening.Model;

/// <summary>What every host keeps, whatever else is described.</summary>
internal static class SystemState
{
    public static IEnumerable<StateItem> Of(HostModel host) =>
    [
        new(AbsolutePath.From("/etc/machine-id"), StateKind.File, "the machine's identity", null, host.Origin),
        new(AbsolutePath.From("/var/lib/nixos"), StateKind.Folder, "user and group ids", null, host.Origin),
        .. Ssh(host),
        .. host.Boot.SecureBoot.Is(true)
            ? [new StateItem(BootModel.SigningKeys, StateKind.Folder, "Secure Boot signing keys", null, host.Boot.SecureBoot.Origins[0])]
            : Array.Empty<StateItem>(),
        .. host.Wireless.Enabled.Is(true)
            ? [new StateItem(WirelessModel.KnownNetworks, StateKind.Folder, "wireless networks and their passwords", null, host.Wireless.Enabled.Origins[0])]
            : Array.Empty<StateItem>(),
    ];

    private static IEnumerable<StateItem> Ssh(HostModel host)
    {
        var ssh = host.Ssh;
        if (!ssh.Enabled.Is(true)) yield break;
        var own = ssh.HostKeys.Certain.ToArray();
        if (own.Length == 0 && !ssh.HostKeys.IsOpen)
        {
            foreach (var type in new[] { HostKeyType.Ed25519, HostKeyType.Rsa })
                yield return new(AbsolutePath.From($"/etc/ssh/ssh_host_{type.Name}_key"), StateKind.File, "SSH host key", null, ssh.Enabled.Origins[0]);
        }
        foreach (var type in own)
            if (ssh.HostKeyPath(type).TryGet(out var path))
                yield return new(path, StateKind.File, "SSH host key", null, ssh.HostKeyPath(type).Origins[0]);
    }
}
