namespace Hardening.Rules;

/// <summary>A container that sees the key that decrypts the host's secrets.</summary>
public sealed class HostKeyInContainer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6203", Layer.Containers, Severity.Error)
    {
        Title = "A container sees the host's private key, which decrypts every secret of the host",
        Why = "Secrets are encrypted to the host's SSH key. Whoever reads that key reads them all, and is the host to everybody who logs in. A service that faces the network must not hold it.",
        Fix = "Remove the mount, and hand over the one secret that is needed: Credential(secret), or the method of the service that takes it.",
        Threat = Threats.CredentialTheft,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), Reference.Man("systemd-nspawn(1)"), new Reference("agenix, README", "https://github.com/ryantm/agenix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            foreach (var (mount, origin) in container.SeesOfTheHost())
            {
                if (KeyPlaces.Within(host, mount.HostPath) is { } place)
                    yield return At(origin, $"{container.Name} sees {place}, with the private keys of {host.Name} that decrypt every secret of it.").Fix(new Edit.Remove(origin));
            }
        }
    }
}
