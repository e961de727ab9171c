namespace Hardening.Rules;

/// <summary>The private key of a host, where others reach it or where it does not last.</summary>
public sealed class HostKeyExposed : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3108", Layer.Ssh, Severity.Warning)
    {
        Title = "SSH host key is where others can read or replace it",
        Why = "Anyone who reads the key can impersonate the host, and anyone who replaces it can do so unnoticed. A key that is wiped at boot makes clients warn each time, until users ignore the warning.",
        Fix = "Use a path below /etc/ssh, or below the persistent folder.",
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
                yield return At(setting, $"The private key of {host.Name} is at {path}: {fault}.").Fix(new Edit.Replace(setting.Origins[0], "path", $"\"/etc/ssh/ssh_host_{type}_key\""));
        }
    }
}
