namespace Hardening.Rules;

/// <summary>Where a host keeps the keys that decrypt its secrets, and the secrets in the clear.</summary>
internal static class KeyPlaces
{
    private const string HostKey = "ssh_host_";

    private static readonly AbsolutePath[] Folders = [.. ((string[])["/etc/ssh", "/persist/etc/ssh"]).Select(AbsolutePath.From)];

    /// <summary>The folders of the secrets in the clear.</summary>
    public static AbsolutePath[] Secrets { get; } = [.. ((string[])["/run/agenix", "/run/agenix.d", "/run/secrets", "/run/secrets.d"]).Select(AbsolutePath.From)];

    /// <summary>The key or the folder of keys that lies at a path or below it, or null.</summary>
    public static string? Within(HostModel host, AbsolutePath path)
    {
        var text = path.ToString();
        if (text.EndsWith(".pub", StringComparison.Ordinal)) return null;
        var name = text.Substring(text.LastIndexOf('/') + 1);
        if (name.StartsWith(HostKey, StringComparison.Ordinal)) return text;
        return Array.Find(Folders, folder => folder.IsWithin(path))?.ToString() ?? Described(host).FirstOrDefault(key => key.IsWithin(path))?.ToString();
    }

    private static IEnumerable<AbsolutePath> Described(HostModel host) =>
        host.Ssh.HostKeys.Certain.Select(type => host.Ssh.HostKeyPath(type).TryGet(out var path) ? path : null).OfType<AbsolutePath>();
}
