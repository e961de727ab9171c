namespace Hardening.Rules;

/// <summary>A cipher that needs a code beside it, and only codes of the old order.</summary>
public sealed class CipherWithoutEncryptThenMac : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3105", Layer.Ssh, Severity.Warning)
    {
        Title = "SSH cipher is used without an encrypt-then-MAC algorithm",
        Why = "The cipher is not authenticated, and every listed MAC is computed over the plaintext. The server decrypts data before it verifies it, which attacks on SSH have exploited.",
        Fix = "Add Mac.HmacSha512Etm or Mac.HmacSha256Etm to Macs(...), or leave Macs(...) out; or use only Cipher.ChaCha20Poly1305 and Cipher.Aes256Gcm.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Man("sshd_config(5)"), new("ssh-audit", "https://github.com/jtesta/ssh-audit")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !host.Ssh.Ciphers.TryGet(out var ciphers) || !host.Ssh.Macs.TryGet(out var macs)) yield break;
        if (macs.All(static mac => !mac.EncryptThenMac) && ciphers.FirstOrDefault(static cipher => !cipher.Authenticates) is { } bare)
            yield return At(host.Ssh.Macs, $"{bare} needs a MAC, and none of the list ({macs}) is encrypt-then-MAC.").With(host.Ssh.Ciphers)
                .Fix(new Edit.Remove(host.Ssh.Macs.Origins[0]));
    }
}
