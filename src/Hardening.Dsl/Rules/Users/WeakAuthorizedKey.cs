namespace Hardening.Rules;

/// <summary>A key that is shorter than keys should be today.</summary>
public sealed class WeakAuthorizedKey : HostRule
{
    private const int EnoughRsaBits = 3072;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD4001", Layer.Users, Severity.Warning)
    {
        Title = "SSH login with a short RSA key",
        Why = "Keys of 1024 bits can be broken by large attackers, and 2048 bits are considered sufficient only until 2030. Keys in a configuration tend to stay longer.",
        Fix = "Create a new key with \"ssh-keygen -t ed25519\", and use its public key in AuthorizedKey(...).",
        Threat = Threats.CredentialGuessing,
        References = [new("NIST SP 800-57 part 1, revision 5", "https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final"), Reference.Man("ssh-keygen(1)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var (name, _, key, origin) in host.Users.Keys())
        {
            if (key is { KeyType: SshKeyType.Rsa, Bits: < EnoughRsaBits })
                yield return At(origin, $"{name} logs in with an RSA key of {key.Bits} bits; the minimum for a new key is {EnoughRsaBits}.");
        }
    }
}
