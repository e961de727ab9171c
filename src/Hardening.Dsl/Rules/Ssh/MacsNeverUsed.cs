namespace Hardening.Rules;

/// <summary>A list of codes beside ciphers that need none.</summary>
public sealed class MacsNeverUsed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3106", Layer.Ssh, Severity.Info)
    {
        Title = "The list of message authentication codes is never used",
        Why = "Every cipher of the list protects its data against changes itself, so that no code is agreed on. The list reads as a decision and decides nothing.",
        Fix = "Leave out Macs(...).",
        Threat = Threats.FalseConfidence,
        References = [new("OpenSSH, PROTOCOL", "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (host.Ssh.Enabled.Is(true) && host.Ssh.Macs.TryGet(out _) && host.Ssh.Ciphers.Is(static ciphers => ciphers.All(static cipher => cipher.Authenticates)))
            yield return At(host.Ssh.Macs, "No code is ever agreed on: every cipher of the list protects its data itself.").With(host.Ssh.Ciphers)
                .Fix(new Edit.Remove(host.Ssh.Macs.Origins[0]));
    }
}
