namespace Hardening.Rules;

/// <summary>A container that sees the key that decrypts the host's secrets.</summary>
public sealed class HostKeyInContainer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6203", Layer.Containers, Severity.Error)
    {
        Title = "The host's private key is visible in a container",
        Why = "Secrets are encrypted to the host's SSH key. Anyone who reads that key decrypts them all and can impersonate the host. A service that faces the network must not have it.",
        Fix = "Remove the mount and pass only the secret that is needed: Credential(secret), or the method of the service that takes it.",
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
                    yield return At(origin, $"{container.Name} can read {place}, which contains the private keys of {host.Name} that decrypt all its secrets.").Fix(new Edit.Remove(origin));
            }
        }
    }
}
