namespace Hardening.Rules;

/// <summary>A secret that is mounted into a container instead of handed in.</summary>
public sealed class SecretMounted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6204", Layer.Containers, Severity.Warning)
    {
        Title = "A secret is mounted into a container instead of handed in",
        Why = "What is mounted is one generation of the secrets: after the next switch the container holds the old one. A container with users of its own cannot read it at all, and the whole folder shows it the secrets of everybody else.",
        Fix = "Remove the mount and call Credential(secret), or the method of the service that takes it.",
        Threat = Threats.CredentialTheft,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), new Reference("agenix, README", "https://github.com/ryantm/agenix"), Reference.Man("systemd.exec(5)")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            foreach (var (mount, origin) in container.SeesOfTheHost())
            {
                if (Array.Find(KeyPlaces.Secrets, mount.HostPath.IsWithin) is null) continue;
                var hidden = container.UserNamespace.Is(true);
                var finding = At(origin, hidden
                    ? $"{container.Name} cannot read {mount.HostPath}: its root is nobody on {host.Name}, and the file belongs to root there."
                    : $"{mount.HostPath} in {container.Name} stays what it was when the container started.");
                yield return (hidden ? finding.With(container.UserNamespace) : finding).Fix(new Edit.Remove(origin));
            }
        }
    }
}
