namespace Hardening.Rules;

/// <summary>A list of key exchanges of which none withstands a quantum computer.</summary>
public sealed class NoPostQuantum : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3102", Layer.Ssh, Severity.Warning)
    {
        Title = "No key exchange of the list withstands a quantum computer",
        Why = "Whoever records the connection today can read it when such computers exist. sshd's own defaults have had an answer since 9.0, and this list takes it away; clients since 10.1 warn about it.",
        Fix = "Write KeyExchange(Kex.MlKem768X25519, Kex.Sntrup761X25519, Kex.Sntrup761X25519OpenSsh, ...) with those you have behind, or leave the call out.",
        Threat = Threats.NetworkAttack,
        References = [new("OpenSSH, post-quantum cryptography", "https://www.openssh.org/pq.html"), Reference.Man("sshd_config(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        var list = host.Ssh.KeyExchange;
        if (host.Ssh.Enabled.Is(true) && list.Is(static methods => !methods.Any(static kex => kex.PostQuantum)))
            yield return At(list, $"Connections to {host.Name} that are recorded today can be read later: the list has no key exchange against quantum computers.")
                .Fix(new Edit.Remove(list.Origins[0]));
    }
}
