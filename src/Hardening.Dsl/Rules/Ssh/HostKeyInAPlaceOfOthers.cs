namespace Hardening.Rules;

/// <summary>The private key of a host, where others reach it or where it does not last.</summary>
public sealed class HostKeyInAPlaceOfOthers : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3108", Layer.Ssh, Severity.Warning)
    {
        Title = "The host's private key lies in a place that is not root's alone",
        Why = "Whoever reads it can stand in for the host, and whoever replaces it can do so unnoticed. A key that is gone after a boot makes clients warn each time, until nobody reads the warning.",
        Fix = "Write a path below /etc/ssh, or below the folder that persists.",
        Threat = Threats.CredentialTheft,
        References = [Reference.Man("sshd_config(5)"), Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Ssh.Enabled.Is(true)) yield break;
        foreach (var type in host.Ssh.HostKeys.Certain)
        {
            var setting = host.Ssh.HostKeyPath(type);
            if (setting.TryGet(out var path) && PlacesOfOthers.FaultOf(path) is { } fault)
                yield return At(setting, $"The private key of {host.Name} lies at {path}: {fault}.").Fix(new Edit.Replace(setting.Origins[0], "path", $"\"/etc/ssh/ssh_host_{type}_key\""));
        }
    }
}
