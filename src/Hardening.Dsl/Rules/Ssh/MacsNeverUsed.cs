namespace Hardening.Rules;

/// <summary>A list of codes beside ciphers that need none.</summary>
public sealed class MacsNeverUsed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3106", Layer.Ssh, Severity.Info)
    {
        Title = "MAC list is never used: all ciphers are AEAD",
        Why = "Every listed cipher is authenticated (AEAD), so no MAC is negotiated. The list has no effect.",
        Fix = "Leave out Macs(...).",
        Threat = Threats.FalseConfidence,
        References = [new("OpenSSH, PROTOCOL", "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Ssh.Enabled.Is(true) && host.Ssh.Macs.TryGet(out _) && host.Ssh.Ciphers.Is(static ciphers => ciphers.All(static cipher => cipher.Authenticates)))
            yield return At(host.Ssh.Macs, "No MAC is negotiated: every listed cipher is AEAD.").With(host.Ssh.Ciphers)
                .Fix(new Edit.Remove(host.Ssh.Macs.Origins[0]));
    }
}
