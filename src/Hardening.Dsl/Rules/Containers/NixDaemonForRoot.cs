namespace Hardening.Rules;

/// <summary>A container whose root may use the host's Nix daemon as one it trusts.</summary>
public sealed class NixDaemonForRoot : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6208", Layer.Containers, Severity.Warning)
    {
        Title = "The host's Nix daemon trusts the root of a container",
        Why = "Root is a trusted user of the Nix daemon, and without users of its own the container's root is that root. Whom the daemon trusts can put anything into the store and set any of its options, which is as good as root on the host.",
        Fix = "Remove NixDaemon(...), or call UserNamespace(): the daemon then sees a user it does not trust.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), new Reference("Nix manual, trusted-users", "https://nix.dev/manual/nix/latest/command-ref/conf-file.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            if (!container.NixDaemon.Is(true) || !container.RootIsTheHosts()) continue;
            yield return At(container.NixDaemon, $"Root in {container.Name} is trusted by the Nix daemon of {host.Name}, which is as good as root there.")
                .With(container.UserNamespace).Fix(new Edit.Append(container.NixDaemon.Origins[0], "UserNamespace()"));
        }
    }
}
