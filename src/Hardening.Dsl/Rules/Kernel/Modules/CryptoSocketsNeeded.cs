namespace Hardening.Rules;

/// <summary>Sockets to the kernel's cryptography that are refused, and iwd, which cannot work without them.</summary>
public sealed class CryptoSocketsNeeded : HostRule
{
    private static readonly string[] Needed = ["af_alg", "algif_hash", "algif_skcipher"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8206", Layer.Wireless, Severity.Error)
    {
        Title = "iwd cannot join networks: its crypto sockets are blocked",
        Why = "iwd uses the kernel's AF_ALG sockets for hashes and ciphers. With the modules blocked, for example against CVE-2026-31431, it starts and cannot authenticate to any network.",
        Fix = "Block only algif_aead, which CVE-2026-31431 is in and iwd does not use, or join networks with wpa_supplicant.",
        Threat = Threats.Outage,
        References = [new("iwd, README: kernel requirements", "https://git.kernel.org/pub/scm/network/wireless/iwd.git/tree/README"), new("CVE-2026-31431")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Wireless.Enabled.Is(true)) yield break;
        foreach (var (module, origin) in Refused(host))
            if (Needed.Contains(module.Replace('-', '_')))
            {
                yield return At(origin, $"{module} is blocked on {host.Name}, and iwd needs it to join a network.").With(host.Wireless.Enabled);
                yield break;
            }
    }

    // A blacklist stops loading by alias only: af_alg is loaded by one, the others by their names.
    private static IEnumerable<(string Module, Origin Origin)> Refused(HostModel host) =>
    [
        .. ModuleBlacklists.Refused(host.Kernel).Select(static found => (found.Module.Name, found.Setting.Origins[0])),
        .. host.Kernel.Blacklist.Where(static item => item.IsCertain && item.Value.Name == "af_alg").Select(static item => (item.Value.Name, item.Origin)),
        .. Installed(host),
    ];

    // install algif_hash /bin/false
    private static IEnumerable<(string Module, Origin Origin)> Installed(HostModel host) =>
        from option in host.SaidBelow("boot", "extraModprobeConfig")
        from line in (option.Value.Text() ?? "").Split('\n')
        let words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
        where words is ["install", _, _, ..] && (words[2].EndsWith("/false", StringComparison.Ordinal) || words[2].EndsWith("/true", StringComparison.Ordinal))
        select (words[1], option.Origins[0]);
}
