namespace Hardening.Rules;

/// <summary>A secret that is mounted into a container instead of handed in.</summary>
public sealed class SecretMounted : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6204", Layer.Containers, Severity.Warning)
    {
        Title = "Secret is bind mounted instead of passed as a credential",
        Why = "The mount shows one generation of the secrets: after the next switch the container keeps the old one. A container with a user namespace cannot read it at all, and the whole folder exposes the secrets of other services.",
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
                    ? $"{container.Name} cannot read {mount.HostPath}: its root is unprivileged on {host.Name}, and the file belongs to root."
                    : $"{mount.HostPath} in {container.Name} keeps the value it had when the container started.");
                yield return (hidden ? finding.With(container.UserNamespace) : finding).Fix(new Edit.Remove(origin));
            }
        }
    }
}
