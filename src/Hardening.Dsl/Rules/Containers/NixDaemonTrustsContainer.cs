namespace Hardening.Rules;

/// <summary>A container whose root may use the host's Nix daemon as one it trusts.</summary>
public sealed class NixDaemonTrustsContainer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD6208", Layer.Containers, Severity.Warning)
    {
        Title = "The host's Nix daemon trusts a container's root",
        Why = "Root is a trusted user of the Nix daemon, and without a user namespace the container's root is that root. A trusted user can add any path to the store and change any option of the daemon, which is equivalent to root on the host.",
        Fix = "Remove NixDaemon(...), or call UserNamespace(): the daemon then does not trust the container's root.",
        Threat = Threats.LateralMovement,
        References = [Reference.NixosModule("virtualisation/nixos-containers.nix"), new Reference("Nix manual, trusted-users", "https://nix.dev/manual/nix/latest/command-ref/conf-file.html")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        foreach (var container in host.Containers.Certain)
        {
            if (!container.NixDaemon.Is(true) || !container.RootIsTheHosts()) continue;
            yield return At(container.NixDaemon, $"Root in {container.Name} is a trusted user of the Nix daemon of {host.Name}, which is equivalent to root on the host.")
                .With(container.UserNamespace).Fix(new Edit.Append(container.NixDaemon.Origins[0], "UserNamespace()"));
        }
    }
}
