namespace Hardening.Rules;

/// <summary>A list of key exchanges of which none withstands a quantum computer.</summary>
public sealed class NoPostQuantum : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3102", Layer.Ssh, Severity.Warning)
    {
        Title = "SSH key exchange has no post-quantum algorithm",
        Why = "A connection recorded today can be decrypted once quantum computers exist. OpenSSH's defaults include a post-quantum key exchange since 9.0, and this list removes it; clients since 10.1 warn.",
        Fix = "Use KeyExchange(Kex.MlKem768X25519, Kex.Sntrup761X25519, Kex.Sntrup761X25519OpenSsh, ...) followed by yours, or leave the call out.",
        Threat = Threats.NetworkAttack,
        References = [new("OpenSSH, post-quantum cryptography", "https://www.openssh.org/pq.html"), Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var list = host.Ssh.KeyExchange;
        if (host.Ssh.Enabled.Is(true) && list.Is(static methods => !methods.Any(static kex => kex.PostQuantum)))
            yield return At(list, $"Recorded SSH connections to {host.Name} can be decrypted later: no listed key exchange is post-quantum.")
                .Fix(new Edit.Remove(list.Origins[0]));
    }
}
