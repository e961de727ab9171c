using Hardening.Overview.Facts;

namespace Hardening.Overview.Baselines;

/// <summary>The policy that ssh-audit holds hardened OpenSSH servers of version 10 against.</summary>
/// <remarks>
/// Source: ssh-audit, built-in policy "Hardened OpenSSH Server v10.0 (version 1)": the names it allows. Each algorithm that the host
/// offers counts once. A host that states no list offers what its OpenSSH does by default, which this cannot judge.
/// </remarks>
internal sealed class SshAuditBaseline : Baseline
{
    private static readonly HashSet<string> KeyExchange = ["mlkem768x25519-sha256", "sntrup761x25519-sha512", "sntrup761x25519-sha512@openssh.com"];
    private static readonly HashSet<string> Ciphers =
        ["chacha20-poly1305@openssh.com", "aes256-gcm@openssh.com", "aes256-ctr", "aes192-ctr", "aes128-gcm@openssh.com", "aes128-ctr"];
    private static readonly HashSet<string> Macs = ["hmac-sha2-512-etm@openssh.com", "hmac-sha2-256-etm@openssh.com", "umac-128-etm@openssh.com"];

    public override string Name => "ssh-audit";

    public override string Source => "ssh-audit, policy Hardened OpenSSH Server v10.0 (version 1), algorithms";

    public override string Url => "https://github.com/jtesta/ssh-audit";

    public override IEnumerable<Verdict> Judge(HostView host)
    {
        var ssh = host.Model.Ssh;
        return !ssh.Enabled.Is(true) ? []
            : [.. Judge("key exchange", ssh.KeyExchange, KeyExchange), .. Judge("cipher", ssh.Ciphers, Ciphers), .. Judge("MAC", ssh.Macs, Macs)];
    }

    private static IEnumerable<Verdict> Judge<T>(string kind, Setting<Sequence<T>> offered, HashSet<string> allowed) where T : SshAlgorithm =>
        offered.TryGet(out var list)
            ? list.Select(algorithm => new Verdict($"{kind} {algorithm.Name}", allowed.Contains(algorithm.Name), "the policy does not have it"))
            : [new($"{kind}: only what the policy has", false, "no list is stated, so OpenSSH's own applies")];
}
