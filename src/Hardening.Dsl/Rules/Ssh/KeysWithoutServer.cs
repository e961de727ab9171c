namespace Hardening.Rules;

/// <summary>Keys on a server that runs no SSH server.</summary>
public sealed class KeysWithoutServer : HostRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("HD3014", Layer.Ssh, Severity.Warning)
    {
        Title = "A server has keys for SSH, and no SSH server runs",
        Why = "NixOS runs none by itself. After the installation nobody reaches the machine over the network, although the keys say that somebody should.",
        Fix = "Call Ssh.KeyOnly(), or Ssh.Disable() where nobody shall log in.",
        Threat = Threats.LockOut,
        References = [Reference.NixosModule("services/networking/ssh/sshd.nix")],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(HostModel host)
    {
        if (!host.Kind.Is(HostKind.Server) || !host.Ssh.Enabled.IsUnset) yield break;
        foreach (var key in host.Users.Keys().Take(1))
            yield return At(key.Origin, $"{key.Name} has a key for {host.Name}, but nothing there runs an SSH server.").Fix(new Edit.Describe("Ssh.KeyOnly()"));
    }
}
