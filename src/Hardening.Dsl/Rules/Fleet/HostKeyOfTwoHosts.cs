namespace Hardening.Rules;

/// <summary>Two hosts with the same private key.</summary>
public sealed class HostKeyOfTwoHosts : FleetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD8209", Layer.Secrets, Severity.Warning)
    {
        Title = "Two hosts have the same SSH host key",
        Why = "Each host can decrypt the other's secrets and impersonate it over SSH. Usually a disk image was copied with its key.",
        Fix = "Generate a new key on one of them, and state its public key with Secrets.HostKey.",
        Threat = Threats.LateralMovement,
        References = [Reference.Man("ssh-keygen(1)"), new("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(FleetModel fleet)
    {
        var first = new Dictionary<RecipientKey, (HostModel Host, Setting<RecipientKey> Key)>();
        foreach (var host in fleet.Hosts)
        {
            var own = host.Secrets.HostKey;
            if (!own.TryGet(out var key)) continue;
            if (!first.TryGetValue(key, out var other)) first.Add(key, (host, own));
            else yield return At(own.Origins[0], $"{host.Name} and {other.Host.Name} have the same host key.").With(other.Key).On(host.Name);
        }
    }
}
