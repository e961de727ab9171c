namespace Hardening.Rules;

/// <summary>A cipher that needs a code beside it, and only codes of the old order.</summary>
public sealed class CipherWithoutGoodMac : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3105", Layer.Ssh, Severity.Warning)
    {
        Title = "A cipher is used whose data is decrypted before it is checked",
        Why = "The cipher does not notice changes itself, and every code in the list is computed over the plain text. The server has to decrypt what a stranger may have changed before it can tell, which attacks on SSH have used.",
        Fix = "Put Mac.HmacSha512Etm or Mac.HmacSha256Etm into Macs(...), or leave Macs(...) out; or use Cipher.ChaCha20Poly1305 and Cipher.Aes256Gcm alone.",
        Threat = Threats.NetworkAttack,
        References = [Reference.Man("sshd_config(5)"), new("ssh-audit", "https://github.com/jtesta/ssh-audit")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true) || !host.Ssh.Ciphers.TryGet(out var ciphers) || !host.Ssh.Macs.TryGet(out var macs)) yield break;
        if (macs.All(static mac => !mac.EncryptThenMac) && ciphers.FirstOrDefault(static cipher => !cipher.Authenticates) is { } bare)
            yield return At(host.Ssh.Macs, $"{bare} leaves the check to a code, and none of the list ({macs}) is computed over the encrypted data.").With(host.Ssh.Ciphers)
                .Fix(new Edit.Remove(host.Ssh.Macs.Origins[0]));
    }
}
